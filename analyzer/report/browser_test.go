package report

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestPageInABrowser opens two pages in a headless Chromium and uses them, by
// testdata/browser/page.test.js: one to be read, and one full of names that would
// run a script, load a picture or send a form.
func TestPageInABrowser(t *testing.T) {
	dir := filepath.Join("testdata", "browser")
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node.js isn't installed, which starts the browser")
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "playwright-core")); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("playwright-core isn't installed, which drives the browser: run npm ci in %s", dir)
	}
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			browser = found
			break
		}
	}
	if browser == "" {
		t.Skip("Chromium isn't installed to open the page in")
	}

	pages := t.TempDir()
	payload := `"'></code></pre></details><script>hacked=1</script><img src=x onerror="hacked=1">` +
		`<form action="https://example.com"><input autofocus onfocus=hacked=1><style>*{color:red}</style>` + strings.Repeat("wide", 100)
	file := func(name string, r *Report) string {
		page := filepath.Join(pages, name)
		if err := os.WriteFile(page, write(t, "html", r), 0o600); err != nil {
			t.Fatal(err)
		}
		return page
	}
	cmd := exec.CommandContext(t.Context(), node, "--test-reporter=spec", "page.test.js", browser, file("sample.html", sample(t)), file("hostile.html", hostile(payload)))
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v:\n%s", err, out)
	}
}
