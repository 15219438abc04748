-- Run by run.sh: talks to the server through Neovim's own client, configured as the documentation shows.
local root = os.getenv('BRANDLSP_ROOT')
local passed, failed = 0, 0
local patience = 30000

local function check(name, run)
  local ok, message = xpcall(run, debug.traceback)
  if ok then
    passed = passed + 1
    io.stdout:write('ok      ' .. name .. '\n')
  else
    failed = failed + 1
    io.stdout:write('FAILED  ' .. name .. ': ' .. tostring(message) .. '\n')
  end
end

local function wait_for(what, condition)
  if not vim.wait(patience, condition, 10) then
    error('waited in vain for ' .. what)
  end
end

-- The Lua that the documentation shows under a heading, run as it stands there.
local function run_documented(heading)
  local page = table.concat(vim.fn.readfile(os.getenv('BRANDLSP_DOCS')), '\n') .. '\n'
  local _, from = page:find('\n### ' .. heading .. '\n', 1, true)
  assert(from, 'the documentation has no ' .. heading)
  local code = page:match('\n```lua\n(.-)\n```\n', from)
  assert(loadstring(code, heading))()
end

local function the_client()
  local clients = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  for _, client in ipairs(clients) do
    if client.name == 'brandlsp' then return client end
  end
end

local function open(path)
  vim.cmd('edit! ' .. vim.fn.fnameescape(root .. '/' .. path))
  local buffer = vim.api.nvim_get_current_buf()
  wait_for('the client to attach', function()
    local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.lsp.buf_get_clients(buffer)
    for _, client in pairs(clients) do
      if client.name == 'brandlsp' and client.initialized then return true end
    end
  end)
  return buffer
end

local function codes(buffer)
  return vim.tbl_map(function(d)
    return d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code)
  end, vim.diagnostic.get(buffer))
end

local function request(buffer, method, params)
  local answers, message = vim.lsp.buf_request_sync(buffer, method, params, patience)
  assert(answers, message)
  for _, answer in pairs(answers) do
    assert(not (answer.err or answer.error), vim.inspect(answer))
    return answer.result
  end
  error('no server answered ' .. method)
end

local function document(buffer)
  return { uri = vim.uri_from_bufnr(buffer) }
end

local function at(buffer, line, character)
  return { textDocument = document(buffer), position = { line = line, character = character } }
end

local function apply(edit)
  vim.lsp.util.apply_workspace_edit(edit, the_client().offset_encoding)
end

local function lines(buffer, from, to)
  return vim.api.nvim_buf_get_lines(buffer, from, to, false)
end

local has = function(version) return vim.fn.has('nvim-' .. version) == 1 end

check('the documented configuration is understood', function()
  run_documented(has('0.11') and 'Neovim 0.11 and later' or has('0.8') and 'Neovim 0.8 to 0.10' or 'Neovim 0.7')
  run_documented('Neovim commands')
end)

check('a post that is too long is underlined where it is', function()
  local buffer = open('posts/long.md')
  wait_for('over-limit', function() return vim.tbl_contains(codes(buffer), 'over-limit') end)
  local found = vim.tbl_filter(function(d) return d.source == 'brandlsp' and d.lnum == 4 and d.col == 280 end, vim.diagnostic.get(buffer))
  assert(#found >= 1, vim.inspect(vim.diagnostic.get(buffer)))
  assert(the_client().config.root_dir == root, vim.inspect(the_client().config.root_dir))
end)

check('an edit in the buffer takes the finding back', function()
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buffer, 4, 5, false, { 'A short pipeline.' })
  wait_for('the finding to go', function() return not vim.tbl_contains(codes(buffer), 'over-limit') end)
end)

check('themes are completed in front matter', function()
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buffer, 1, 2, false, { 'theme: pip' })
  local result = request(buffer, 'textDocument/completion', at(buffer, 1, 10))
  local labels = vim.tbl_map(function(i) return i.label end, result.items or result)
  assert(vim.tbl_contains(labels, 'pipelines'), vim.inspect(labels))
  vim.api.nvim_buf_set_lines(buffer, 1, 2, false, { 'theme: pipelines' })
end)

check('people are completed after @', function()
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buffer, 4, 5, false, { 'Thanks @' })
  local result = request(buffer, 'textDocument/completion', at(buffer, 4, 8))
  assert((result.items or result)[1].label == '@jane', vim.inspect(result))
end)

check('a theme explains itself', function()
  local buffer = vim.api.nvim_get_current_buf()
  local result = request(buffer, 'textDocument/hover', at(buffer, 1, 9))
  assert(result.contents.value:find('Data pipelines', 1, true), vim.inspect(result))
end)

check('the counts stand above the draft', function()
  local buffer = vim.api.nvim_get_current_buf()
  local lenses = request(buffer, 'textDocument/codeLens', { textDocument = document(buffer) })
  assert(lenses[1].command.title == 'X 8/280', vim.inspect(lenses))
end)

check('a quick fix is applied to the buffer', function()
  local buffer = open('faulty/brand.yaml')
  wait_for('unknown-key', function() return vim.tbl_contains(codes(buffer), 'unknown-key') end)
  local actions = request(buffer, 'textDocument/codeAction', {
    textDocument = document(buffer),
    range = { start = { line = 0, character = 0 }, ['end'] = { line = 0, character = 7 } },
    context = { diagnostics = {} },
  })
  local fix = vim.tbl_filter(function(a) return a.title:find('“themes”', 1, true) ~= nil end, actions)[1]
  assert(fix, vim.inspect(actions))
  -- Where the client says that it can, the edit is asked for when the fix is chosen.
  if not fix.edit then
    fix = request(buffer, 'codeAction/resolve', fix)
  end
  assert(vim.inspect(fix.edit):find('"themes"', 1, true), vim.inspect(fix))
  apply(fix.edit)
  assert(lines(buffer, 0, 1)[1] == 'themes: []', vim.inspect(lines(buffer, 0, -1)))
  vim.cmd('edit!')
end)

check('all safe fixes are applied at once', function()
  local buffer = open('posts/thread.md')
  wait_for('inconsistent-term', function() return vim.tbl_contains(codes(buffer), 'inconsistent-term') end)
  local actions = request(buffer, 'textDocument/codeAction', {
    textDocument = document(buffer),
    range = { start = { line = 0, character = 0 }, ['end'] = { line = 0, character = 0 } },
    context = { diagnostics = {}, only = { 'source.fixAll' } },
  })
  assert(#actions == 1, vim.inspect(actions))
  local all = actions[1].edit and actions[1] or request(buffer, 'codeAction/resolve', actions[1])
  apply(all.edit)
  assert(lines(buffer, -2, -1)[1] == 'Sign in and thank @jane', vim.inspect(lines(buffer, -2, -1)))
end)

check('media and pages are links', function()
  local buffer = vim.api.nvim_get_current_buf()
  local links = request(buffer, 'textDocument/documentLink', { textDocument = document(buffer) })
  local targets = vim.inspect(vim.tbl_map(function(link) return link.target end, links))
  assert(targets:find('posts/chart.png', 1, true) and targets:find('https://ada.example', 1, true), targets)
end)

if vim.lsp.inlay_hint then
  check('hints show where the thread breaks and the post folds', function()
    local buffer = vim.api.nvim_get_current_buf()
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
    wait_for('the hints', function()
      local hints = vim.inspect(vim.lsp.inlay_hint.get({ bufnr = buffer }))
      return hints:find('X', 1, true) and hints:find('LinkedIn', 1, true)
    end)
  end)
end

if vim.lsp.semantic_tokens then
  check('people and ids are coloured', function()
    local buffer = vim.api.nvim_get_current_buf()
    local row = #lines(buffer, 0, -1) - 1
    local column = lines(buffer, row, row + 1)[1]:find('@jane', 1, true)
    wait_for('the token', function() return #(vim.lsp.semantic_tokens.get_at_pos(buffer, row, column) or {}) > 0 end)
  end)
end

check('a renamed theme is renamed in the profile and in every draft', function()
  local buffer = open('posts/short.md')
  local edit = request(buffer, 'textDocument/rename', vim.tbl_extend('force', at(buffer, 1, 9), { newName = 'plumbing' }))
  apply(edit)
  assert(lines(buffer, 1, 2)[1] == 'theme: plumbing', vim.inspect(lines(buffer, 0, -1)))
  local profile = table.concat(lines(vim.fn.bufadd(root .. '/brand.yaml'), 0, -1), '\n')
  assert(profile:find('id: plumbing', 1, true), profile)
  assert(lines(vim.fn.bufadd(root .. '/posts/thread.md'), 1, 2)[1] == 'theme: plumbing')
  vim.cmd('silent wall')
  wait_for('the new name to be known', function() return not vim.tbl_contains(codes(buffer), 'unknown-theme') end)
end)

check('the documented command exports the draft in the buffer', function()
  open('posts/short.md')
  vim.cmd('BrandExport')
  wait_for('the manifest', function() return vim.fn.filereadable(root .. '/out/short/variants.json') == 1 end)
  assert(vim.fn.readfile(root .. '/out/short/x.txt')[1] == 'A pipeline.', 'the text of the post')
end)

check('the whole folder is exported', function()
  local buffer = vim.api.nvim_get_current_buf()
  local result = request(buffer, 'workspace/executeCommand', { command = 'brandlsp.exportAll', arguments = { { folder = vim.uri_from_fname(root), out = 'all' } } })
  assert(#result.files >= 4, vim.inspect(result))
  assert(vim.fn.filereadable(root .. '/all/thread/linkedin.txt') == 1, vim.inspect(result))
end)

check('the documented command and the lens show the draft as it will look', function()
  local shown = {}
  vim.ui.open = function(page) table.insert(shown, page) end
  local buffer = vim.api.nvim_get_current_buf()
  vim.cmd('BrandPreview')
  wait_for('the page', function() return #shown == 1 end)
  assert(table.concat(vim.fn.readfile(shown[1]), '\n'):find('A pipeline.', 1, true))
  local lens = vim.tbl_filter(function(l) return l.command and l.command.command == 'brandlsp.preview' end,
    request(buffer, 'textDocument/codeLens', { textDocument = document(buffer) }))[1]
  vim.lsp.commands[lens.command.command](lens.command, { bufnr = buffer, client_id = the_client().id })
  wait_for('the page of the lens', function() return #shown == 2 end)
end)

check('the server leaves when it is told to', function()
  local clients = vim.tbl_filter(function(c) return c.name == 'brandlsp' end, (vim.lsp.get_clients or vim.lsp.get_active_clients)())
  for _, client in ipairs(clients) do
    vim.lsp.stop_client(client.id)
    wait_for('the server to end', function() return vim.lsp.client_is_stopped(client.id) end)
  end
end)

io.stdout:write('\n' .. passed .. ' passed, ' .. failed .. ' failed\n')
vim.cmd(failed == 0 and 'qall!' or 'cquit! 1')
