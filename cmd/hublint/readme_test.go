package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadme does what the README tells a new user to do, as it is written there,
// and holds what it says will be printed.
func TestReadme(t *testing.T) {
	text := string(read(t, filepath.Join("..", "..", "README.md")))
	_, text, ok := strings.Cut(text, "## From nothing to a failing check, and its fix\n")
	if !ok {
		t.Fatal("the README has no walk-through")
	}
	blocks := indented(text)
	if len(blocks) < 3 {
		t.Fatalf("the walk-through has %d blocks, want commands, what they print and a comment", len(blocks))
	}
	commands, printed, comment := blocks[0], blocks[1], blocks[2]
	dir := t.TempDir()

	out, status := shell(t, dir, commands)
	if status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	if !strings.Contains(squeezed(out), squeezed(printed)) {
		t.Errorf("printed is\n%s\nand the README says\n%s", out, printed)
	}

	_, fix, _ := strings.Cut(printed, "fix: ")
	fix, _, _ = strings.Cut(fix, "\n")
	if _, status = shell(t, dir, "cd sessions\nsed -i.old '$d' main.tf\ncat >> main.tf <<'EOF'\n  "+fix+"\n}\nEOF\nhublint scan"); status != 0 {
		t.Errorf("with the fix the exit status is %d", status)
	}
	if out, status = shell(t, dir, "cd sessions\n(echo '"+comment+"'; cat main.tf.old) > main.tf\nhublint scan"); status != 0 || !strings.Contains(out, "1 suppressed") {
		t.Errorf("with the comment the exit status is %d, and it prints\n%s", status, out)
	}

	_, text, ok = strings.Cut(text, "`.hublint.hcl`, looked for upwards")
	if !ok {
		t.Fatal("the README has no configuration file")
	}
	if err := os.WriteFile(filepath.Join(dir, "sessions", ".hublint.hcl"), []byte(indented(text)[0]), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, status = shell(t, dir, "cd sessions\nhublint config"); status != 0 {
		t.Errorf("the README's configuration file isn't one: %s", out)
	}
}

// indented are the blocks of text that are set off by four spaces, without these.
func indented(text string) []string {
	var out []string
	for _, b := range regexp.MustCompile(`(?m)(^ {4}.*\n(\n* {4}.*\n)*)`).FindAllString(text, -1) {
		out = append(out, regexp.MustCompile(`(?m)^ {4}`).ReplaceAllString(strings.TrimRight(b, "\n"), ""))
	}
	return out
}

// squeezed is text without the white space that only lays it out.
func squeezed(text string) string { return strings.Join(strings.Fields(text), " ") }

// shell runs a script with hublint on the PATH, and returns what it prints and its
// exit status.
func shell(t *testing.T, dir, script string) (string, int) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "bash", "-ec", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+dir)
	out, err := cmd.CombinedOutput()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return string(out), exit.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(out), 0
}
