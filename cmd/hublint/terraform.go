package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// showJSON runs `program show -json file` and lets read have what it prints. The
// program is never searched for. It starts the providers that it finds in its data
// directory, which is .terraform where data is empty, so it runs only because the
// user named it.
func showJSON(ctx context.Context, program, file, data string, read func(io.Reader) error) error {
	program, err := filepath.Abs(program)
	if err != nil {
		return err
	}
	if file, err = filepath.Abs(file); err != nil {
		return err
	}
	var said bytes.Buffer
	cmd := exec.CommandContext(ctx, program, "show", "-json", file)
	// The providers are where the plan was made: mostly beside it, else here.
	if dir := filepath.Dir(file); isDir(filepath.Join(dir, cmp.Or(data, ".terraform"))) {
		cmd.Dir = dir
	}
	cmd.Stderr = &said
	cmd.WaitDelay = time.Second
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w; --terraform takes the path of the program", program, err)
	}
	failed := read(out)
	// What is left would keep the program waiting.
	_, drained := io.Copy(io.Discard, out)
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("%s show -json %s: %w\n%s", program, file, err, said.String())
	}
	return errors.Join(failed, drained)
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
