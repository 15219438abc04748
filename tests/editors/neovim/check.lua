-- Run by run.sh: talks to the server named in `arg_command` through Neovim's own client.
local root = os.getenv('BRANDLSP_ROOT')
local passed, failed = 0, 0
local patience = 30000

local function check(name, run)
  local ok, message = pcall(run)
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

local id = vim.lsp.start_client({
  name = 'brandlsp',
  cmd = arg_command,
  root_dir = root,
  workspace_folders = { { uri = vim.uri_from_fname(root), name = 'ws' } },
})

local function open(path, filetype)
  vim.cmd('edit! ' .. vim.fn.fnameescape(root .. '/' .. path))
  vim.bo.filetype = filetype
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffer, id)
  wait_for('the client to attach', function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized and vim.lsp.buf_is_attached(buffer, id)
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
  local answer = answers[id]
  assert(answer and not answer.err, vim.inspect(answer))
  return answer.result
end

local function at(buffer, line, character)
  return { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = character } }
end

check('a post that is too long is underlined where it is', function()
  local buffer = open('posts/long.md', 'markdown')
  wait_for('over-limit', function() return vim.tbl_contains(codes(buffer), 'over-limit') end)
  local found = vim.tbl_filter(function(d) return d.source == 'brandlsp' and d.lnum == 4 and d.col == 280 end, vim.diagnostic.get(buffer))
  assert(#found >= 1, vim.inspect(vim.diagnostic.get(buffer)))
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
  local lenses = request(buffer, 'textDocument/codeLens', { textDocument = { uri = vim.uri_from_bufnr(buffer) } })
  assert(lenses[1].command.title == 'X 8/280', vim.inspect(lenses))
end)

check('a quick fix is applied to the buffer', function()
  local buffer = open('faulty/brand.yaml', 'yaml')
  wait_for('unknown-key', function() return vim.tbl_contains(codes(buffer), 'unknown-key') end)
  local actions = request(buffer, 'textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
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
  vim.lsp.util.apply_workspace_edit(fix.edit, vim.lsp.get_client_by_id(id).offset_encoding)
  assert(vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1] == 'themes: []', vim.inspect(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)))
end)

check('the export command writes the files of a draft', function()
  local buffer = open('posts/short.md', 'markdown')
  local result = request(buffer, 'workspace/executeCommand', {
    command = 'brandlsp.export',
    arguments = { { uri = vim.uri_from_bufnr(buffer), out = 'out' } },
  })
  assert(#result.files == 2, vim.inspect(result))
  assert(vim.fn.readfile(root .. '/out/short/x.txt')[1] == 'A pipeline.', 'the text of the post')
  assert(vim.fn.filereadable(root .. '/out/short/variants.json') == 1, 'the manifest')
end)

check('the server leaves when it is told to', function()
  vim.lsp.stop_client(id)
  wait_for('the server to end', function() return vim.lsp.client_is_stopped(id) end)
end)

io.stdout:write(passed .. ' passed, ' .. failed .. ' failed\n')
vim.cmd(failed == 0 and 'qall!' or 'cquit! 1')
