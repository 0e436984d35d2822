package report

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// browse opens a page in a headless Chromium. What the browser complains of, and
// what it asks the network for, fails the test.
func browse(t *testing.T, html []byte) context.Context {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			program = found
			break
		}
	}
	if program == "" {
		t.Skip("there is no Chromium on this machine to open the page in")
	}
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, html, 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	// A container has no namespaces to make a sandbox of; the page is ours.
	ctx, cancel = chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox)...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)

	var mu sync.Mutex
	var complaints []string
	complain := func(what string) {
		mu.Lock()
		defer mu.Unlock()
		complaints = append(complaints, what)
	}
	t.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		for _, c := range complaints {
			t.Error(c)
		}
	})
	address := (&url.URL{Scheme: "file", Path: file}).String()
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *log.EventEntryAdded:
			complain("the log says " + e.Entry.Text)
		case *runtime.EventExceptionThrown:
			complain("the script throws " + e.ExceptionDetails.Text)
		case *cdppage.EventJavascriptDialogOpening:
			complain("there is a dialog: " + e.Message)
		case *network.EventRequestWillBeSent:
			if e.Request.URL != address {
				complain("there is a request for " + e.Request.URL)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	act(t, ctx, send(log.Enable, cdp.Empty{}), send(network.Enable, network.EnableParams{}), chromedp.Navigate(address))
	return ctx
}

// send makes an action of a command of the browser's protocol.
func send[P any](command cdp.Command[P, cdp.Empty], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, command, params)
		return err
	})
}

func act(t *testing.T, ctx context.Context, actions ...chromedp.Action[chromedp.Void]) { //nolint:revive // t comes first in a helper
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// ask returns what an action finds.
func ask[T any](t *testing.T, ctx context.Context, action chromedp.Action[T]) T { //nolint:revive // t comes first in a helper
	t.Helper()
	got, err := chromedp.Run(ctx, action)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// TestPageInABrowser uses the page as a person would, with the keyboard.
func TestPageInABrowser(t *testing.T) {
	ctx := browse(t, write(t, "html", sample(t)))
	shown := func(want string) {
		t.Helper()
		// A form has its old values until the event that resets it is over.
		got := ""
		for range 100 {
			if got = ask(t, ctx, chromedp.Text("output")); got == want {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
		t.Errorf("got %q, want %q", got, want)
	}
	shown("12 of 12 shown")

	act(t, ctx, chromedp.KeyEvent("/"))
	if got := ask(t, ctx, chromedp.Evaluate[string](`document.activeElement.name`)); got != "search" {
		t.Errorf("a slash leads to %q, want the search", got)
	}
	// The protocol types the slash all the same, which a keyboard doesn't.
	act(t, ctx, chromedp.KeyEvent(kb.Backspace), chromedp.KeyEvent("sqs encrypted"))
	shown("1 of 12 shown")
	if got := ask(t, ctx, chromedp.Text("details:not([hidden]) summary strong")); got != "SQS.1" {
		t.Errorf("the search shows %s", got)
	}

	act(t, ctx, chromedp.Click("button[type=reset]"))
	shown("12 of 12 shown")
	act(t, ctx, chromedp.Focus("select[name=outcome]"), chromedp.KeyEvent("unknown"))
	shown("3 of 12 shown")
	act(t, ctx, chromedp.Click("input[value=critical]"))
	shown("2 of 12 shown")
	act(t, ctx, chromedp.Click("button[type=reset]"), chromedp.Click("input[name=new]"))
	shown("9 of 12 shown")

	// A finding opens with a key, and shows the line that decided.
	act(t, ctx, chromedp.Click("button[type=reset]"), chromedp.Focus("details[data-service=RDS] summary"), chromedp.KeyEvent(kb.Enter))
	if got := ask(t, ctx, chromedp.Text("details[data-service=RDS][open] mark")); got != "false" {
		t.Errorf("the line that decided has %q marked", got)
	}

	// What is printed is open.
	if n := ask(t, ctx, chromedp.Evaluate[int](`dispatchEvent(new Event("beforeprint")), document.querySelectorAll("details[open]").length`)); n != 12 {
		t.Errorf("%d of 12 findings are open in print", n)
	}
	if n := ask(t, ctx, chromedp.Evaluate[int](`dispatchEvent(new Event("afterprint")), document.querySelectorAll("details[open]").length`)); n != 1 {
		t.Errorf("%d findings are open after printing, want the one that was", n)
	}
}

// TestHostilePageInABrowser opens a page full of names that would run a script,
// load a picture or send a form.
func TestHostilePageInABrowser(t *testing.T) {
	payload := `"'></code></pre></details><script>hacked=1</script><img src=x onerror="hacked=1">` +
		`<form action="https://example.com"><input autofocus onfocus=hacked=1><style>*{color:red}</style>`
	ctx := browse(t, write(t, "html", hostile(payload)))
	for expression, want := range map[string]int{
		`"hacked" in window ? 1 : 0`: 0, `document.images.length`: 0, `document.forms.length`: 1, `document.scripts.length`: 1, `document.styleSheets.length`: 1,
	} {
		if got := ask(t, ctx, chromedp.Evaluate[int](expression)); got != want {
			t.Errorf("%s is %d, want %d", expression, got, want)
		}
	}
}

// TestPageOnADarkAndASmallScreen holds that nothing runs out of a small screen,
// and that a dark one gets a dark ground.
func TestPageOnADarkAndASmallScreen(t *testing.T) {
	ctx := browse(t, write(t, "html", sample(t)))
	act(t, ctx, chromedp.EmulateViewport(360, 640))
	if got := ask(t, ctx, chromedp.Evaluate[int](`document.documentElement.scrollWidth`)); got > 360 {
		t.Errorf("the page is %d wide on a screen of 360", got)
	}
	for scheme, want := range map[string]string{"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 26)"} {
		act(t, ctx, send(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}))
		if got := ask(t, ctx, chromedp.Evaluate[string](`getComputedStyle(document.body).backgroundColor`)); got != want {
			t.Errorf("the ground of a %s screen is %s, want %s", scheme, got, want)
		}
	}
}
