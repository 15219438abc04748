;;; check.el --- Run by run.sh: talks to the server through eglot  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'eglot)
(require 'flymake)
(require 'jsonrpc)

(defvar check-root (file-name-as-directory (getenv "BRANDLSP_ROOT")))
(defvar check-passed 0)
(defvar check-failed 0)

(defmacro check (name &rest body)
  "Run BODY; it passes unless it signals an error."
  (declare (indent 1))
  `(condition-case problem
       (progn ,@body
              (cl-incf check-passed)
              (princ (format "ok      %s\n" ,name)))
     (error (cl-incf check-failed)
            (princ (format "FAILED  %s: %S\n" ,name problem)))))

(defun check-read-rest ()
  "Let Emacs handle the messages that it has already read.
An answer is thrown out of the process filter; in Emacs 28 what came behind it in the same read then lies there until
the server says something more, which in these checks may be never."
  (when-let* ((server (eglot-current-server)) (process (jsonrpc--process server)))
    (funcall (process-filter process) process "")))

(defun check-wait-for (what condition)
  "Let Emacs work until CONDITION holds."
  (let ((end (+ (float-time) 30)))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (error "Waited in vain for %s" what))
      (accept-process-output nil 0.02)
      (check-read-rest))))

(defun check-diagnostic (code)
  "The flymake diagnostic of the current buffer whose text names CODE."
  (cl-find-if (lambda (d) (string-match-p (regexp-quote code) (flymake-diagnostic-text d)))
              (flymake-diagnostics)))

(defun check-labels ()
  "The labels of the completions at point."
  (mapcar (lambda (item) (plist-get item :label))
          (append (let ((answer (jsonrpc-request (eglot-current-server) :textDocument/completion
                                                 (eglot--TextDocumentPositionParams))))
                    (if (vectorp answer) answer (plist-get answer :items)))
                  nil)))

;; The base Emacs has no mode for Markdown.
(define-derived-mode markdown-mode text-mode "Markdown")
(add-to-list 'auto-mode-alist '("\\.md\\'" . markdown-mode))

(defun check-run-documented (heading)
  "Evaluate the Lisp that the documentation shows under HEADING, as it stands there."
  (with-temp-buffer
    (insert-file-contents (getenv "BRANDLSP_DOCS"))
    (search-forward (concat "\n### " heading "\n"))
    (let ((end (save-excursion (if (re-search-forward "^##" nil t) (point) (point-max)))))
      (while (re-search-forward "^```elisp\n" end t)
        (let ((from (point)))
          (re-search-forward "^```$")
          (eval-region from (match-beginning 0)))))))

(check-run-documented "Emacs with eglot")
;; Nobody sits at the keyboard: eglot is started by hand below.
(remove-hook 'markdown-mode-hook #'eglot-ensure)
(setq debug-on-error nil
      eglot-sync-connect 30
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil
      create-lockfiles nil)

;; One project whatever lies around the workspace.
(add-hook 'project-find-functions (lambda (_) (cons 'transient check-root)))

(defun check-open (path)
  "Open PATH of the workspace under eglot's care."
  (switch-to-buffer (find-file-noselect (expand-file-name path check-root)))
  (unless (eglot-current-server)
    (apply #'eglot (eglot--guess-contact)))
  (check-wait-for "eglot to manage the buffer" #'eglot-managed-p))

(check "eglot connects"
  (check-open "posts/long.md")
  (cl-assert (equal "brandlsp" (plist-get (eglot--server-info (eglot-current-server)) :name))))

(check "a post that is too long is underlined where it is"
  (check-wait-for "the finding" (lambda () (flymake-start) (check-diagnostic "8 too many")))
  (let ((found (check-diagnostic "8 too many")))
    (cl-assert (equal "overflow" (buffer-substring (flymake-diagnostic-beg found) (flymake-diagnostic-end found))) t)))

(check "an edit in the buffer takes the finding back"
  (goto-char (point-min))
  (search-forward "word word word word ")
  (delete-region (match-beginning 0) (match-end 0))
  (eglot--signal-textDocument/didChange)
  (check-wait-for "the finding to go" (lambda () (not (check-diagnostic "too many"))))
  (set-buffer-modified-p nil))

(check "themes are completed in front matter"
  (check-open "posts/short.md")
  (goto-char (point-min))
  (search-forward "theme: pip")
  (cl-assert (member "pipelines" (check-labels)) t))

(check "a quick fix is applied to the buffer"
  (check-wait-for "unknown-theme" (lambda () (flymake-start) (check-diagnostic "pipelins")))
  (let* ((position (eglot--pos-to-lsp-position (point)))
         (actions (append (jsonrpc-request (eglot-current-server) :textDocument/codeAction
                                           (list :textDocument (eglot--TextDocumentIdentifier)
                                                 :range (list :start position :end position)
                                                 :context '(:diagnostics [])))
                          nil))
         (fix (cl-find "Change to pipelines" actions :key (lambda (a) (plist-get a :title)) :test #'equal)))
    (cl-assert fix t)
    (eglot--apply-workspace-edit (plist-get fix :edit))
    (goto-char (point-min))
    (search-forward "theme: pipelines\n")
    (save-buffer)))

(check "a theme explains itself"
  (goto-char (point-min))
  (search-forward "theme: pip")
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (cl-assert (string-match-p "Data pipelines" (plist-get (plist-get hover :contents) :value)) t)))

(check "the export command writes the files of a draft"
  (let ((result (brand-export)))
    (cl-assert (= 2 (length (plist-get result :files))) t)
    (cl-assert (equal "A pipeline." (string-trim (with-temp-buffer
                                                   (insert-file-contents (expand-file-name "out/short/x.txt" check-root))
                                                   (buffer-string))))
               t)
    (cl-assert (file-exists-p (expand-file-name "out/short/variants.json" check-root)))))

(check "all safe fixes are applied at once"
  (check-open "posts/thread.md")
  (check-wait-for "inconsistent-term" (lambda () (flymake-start) (check-diagnostic "not “log in”")))
  (let* ((actions (append (jsonrpc-request (eglot-current-server) :textDocument/codeAction
                                           (list :textDocument (eglot--TextDocumentIdentifier)
                                                 :range (list :start '(:line 0 :character 0) :end '(:line 0 :character 0))
                                                 :context '(:diagnostics [] :only ["source.fixAll"])))
                          nil)))
    (cl-assert (= 1 (length actions)) t)
    (eglot--apply-workspace-edit (plist-get (car actions) :edit))
    (goto-char (point-min))
    (search-forward "Sign in and thank @jane\n")
    (save-buffer)))

(check "a renamed theme is renamed in the profile and in every draft"
  (goto-char (point-min))
  (search-forward "theme: pipe")
  ;; eglot asks before it changes files that are not open.
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (_) t)))
    (eglot-rename "plumbing"))
  (goto-char (point-min))
  (search-forward "theme: plumbing\n")
  (with-current-buffer (find-file-noselect (expand-file-name "brand.yaml" check-root))
    (goto-char (point-min))
    (search-forward "id: plumbing")
    (set-buffer-modified-p nil))
  (set-buffer-modified-p nil))

(check "the whole folder is exported"
  (let ((result (eglot-execute-command (eglot-current-server) 'brandlsp.exportAll
                                       (vector (list :folder (eglot--path-to-uri check-root) :out "all")))))
    (cl-assert (>= (length (plist-get result :files)) 4) t)
    (cl-assert (file-exists-p (expand-file-name "all/thread/linkedin.txt" check-root)))))

(check "the server leaves when it is told to"
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (check-wait-for "the server to end" (lambda () (not (jsonrpc-running-p server))))))

(princ (format "%d passed, %d failed\n" check-passed check-failed))
(kill-emacs (if (= 0 check-failed) 0 1))

;;; check.el ends here
