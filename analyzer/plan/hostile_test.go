package plan

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/hublint/hublint/analyzer/resource"
)

// smallPlan is a plan with everything that decides something, once.
const smallPlan = `{"format_version":"1.2","terraform_version":"1.11.4",
"variables":{"v":{"value":"x"}},
"resource_changes":[{"address":"module.m.aws_sqs_queue.q[0]","previous_address":"module.m.aws_sqs_queue.p","mode":"managed","type":"aws_sqs_queue","name":"q","provider_name":"p/aws","deposed":null,
 "change":{"actions":["update"],"before":{"name":"a","visibility_timeout_seconds":30},"after":{"name":"b","visibility_timeout_seconds":60,"tags":{"t":null}},
 "after_unknown":{"tags":{"t":true}},"before_sensitive":false,"after_sensitive":{"name":true},"importing":null},"action_reason":null}],
"output_changes":{"o":{"actions":["create"],"before":null,"after":"x","before_sensitive":false,"after_sensitive":false}},
"prior_state":{"format_version":"1.0","values":{"outputs":{"o":{"sensitive":false,"value":"x"}},"root_module":{"resources":[{"address":"data.aws_region.r","mode":"data","type":"aws_region","name":"r","index":null,"provider_name":"p/aws","deposed_key":null,"values":{"name":"eu-west-1"},"sensitive_values":{}}],
 "child_modules":[{"address":"module.m","resources":[]}]}}},
"configuration":{"provider_config":{"aws":{"name":"aws","expressions":{"region":{"constant_value":"eu-west-1"}}}},
"root_module":{"outputs":{"o":{"sensitive":false,"expression":{"references":["module.m"]}}},"resources":[{"address":"data.aws_region.r","mode":"data","type":"aws_region","name":"r","provider_config_key":"aws","expressions":{}}],
"variables":{"v":{"default":"d","sensitive":false}},
"module_calls":{"m":{"expressions":{"i":{"references":["var.v"]}},"count_expression":{"constant_value":1},"for_each_expression":{},"module":{"resources":[{"address":"aws_sqs_queue.q","mode":"managed","type":"aws_sqs_queue","name":"q","provider_config_key":"aws","expressions":{"name":{"references":["var.i"]}},"count_expression":{"constant_value":1},"for_each_expression":{},"depends_on":["aws_sqs_queue.q"],"provisioners":[]}],"variables":{"i":{}}}}}}},
"relevant_attributes":[{"resource":"data.aws_region.r","attribute":["name"]}],
"deferred_changes":[{"reason":"x","resource_change":{"address":"aws_sqs_queue.later"}}],
"complete":false,"errored":false}`

func readText(text string) (*resource.Graph, error) {
	return Read(context.Background(), strings.NewReader(text), "input", Options{})
}

func TestSmallPlanIsRead(t *testing.T) {
	g, err := readText(smallPlan)
	if err != nil {
		t.Fatal(err)
	}
	q := lookup(t, g, "module.m.aws_sqs_queue.q[0]")
	if got, want := describe(q.Get("name")), "set b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := describe(q.Get("tags")), "computed [t=?] (module.m.aws_sqs_queue.q[0].tags is known after apply)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWrongTypes puts a value of the wrong type into every field that decides
// something.
func TestWrongTypes(t *testing.T) {
	for _, tt := range []struct{ field, old string }{
		{"format_version", `"format_version":"1.2"`},
		{"terraform_version", `"terraform_version":"1.11.4"`},
		{"variables", `"variables":{"v":{"value":"x"}}`},
		{"a variable", `"v":{"value":"x"}`},
		{"resource_changes", `"resource_changes":[`},
		{"address", `"address":"module.m.aws_sqs_queue.q[0]"`},
		{"previous_address", `"previous_address":"module.m.aws_sqs_queue.p"`},
		{"mode", `"mode":"managed","type":"aws_sqs_queue","name":"q","provider_name"`},
		{"type", `"type":"aws_sqs_queue","name":"q","provider_name"`},
		{"name", `"name":"q","provider_name"`},
		{"provider_name", `"provider_name":"p/aws","deposed"`},
		{"deposed", `"deposed":null`},
		{"change", `"change":{`},
		{"actions", `"actions":["update"]`},
		{"an action", `"update"`},
		{"before", `"before":{`},
		{"after", `"after":{`},
		{"after_unknown", `"after_unknown":{"tags":{"t":true}}`},
		{"a mark", `{"t":true}`},
		{"before_sensitive", `"before_sensitive":false,"after_sensitive":{`},
		{"after_sensitive", `"after_sensitive":{"name":true}`},
		{"action_reason", `"action_reason":null`},
		{"output_changes", `"output_changes":{`},
		{"prior_state", `"prior_state":{`},
		{"values of the state", `"values":{"outputs"`},
		{"root module of the state", `"root_module":{"resources":[{"address":"data.aws_region.r","mode":"data","type":"aws_region","name":"r","index"`},
		{"index", `"index":null`},
		{"deposed_key", `"deposed_key":null`},
		{"values of a resource", `"values":{"name":"eu-west-1"}`},
		{"sensitive_values", `"sensitive_values":{}`},
		{"child_modules", `"child_modules":[`},
		{"address of a module", `"address":"module.m","resources"`},
		{"configuration", `"configuration":{`},
		{"provider_config", `"provider_config":{`},
		{"expressions of a provider", `"expressions":{"region"`},
		{"outputs", `"outputs":{"o":{"sensitive":false,"expression"`},
		{"expression of an output", `"expression":{`},
		{"references", `"references":["module.m"]`},
		{"a reference", `"module.m"]`},
		{"resources of the configuration", `"resources":[{"address":"data.aws_region.r","mode":"data","type":"aws_region","name":"r","provider_config_key"`},
		{"provider_config_key", `"provider_config_key":"aws","expressions":{"name"`},
		{"expressions", `"expressions":{"name"`},
		{"an expression", `"name":{"references":["var.i"]}`},
		{"sensitive variable", `"sensitive":false}},`},
		{"module_calls", `"module_calls":{`},
		{"inputs of a module", `"expressions":{"i"`},
		{"an input of a module", `"i":{"references"`},
		{"count_expression", `"count_expression":{"constant_value":1},"for_each_expression":{},"module"`},
		{"for_each_expression", `"for_each_expression":{},"module"`},
		{"module", `"module":{`},
		{"depends_on", `"depends_on":["aws_sqs_queue.q"]`},
		{"relevant attribute", `{"resource":"data.aws_region.r","attribute":["name"]}`},
		{"deferred_changes", `"deferred_changes":[`},
		{"complete", `"complete":false`},
		{"errored", `"errored":false`},
	} {
		i := strings.Index(smallPlan, tt.old)
		if i < 0 {
			t.Fatalf("%s: %q is not in the plan", tt.field, tt.old)
		}
		at := i
		if j := strings.IndexByte(tt.old, ':'); j >= 0 && tt.old[0] == '"' {
			at = i + j + 1
		}
		end := skip([]byte(smallPlan), at)
		if _, err := readText(smallPlan[:at] + `12.5` + smallPlan[end:]); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: got error %v", tt.field, err)
		}
	}
}

func TestNamesThatOccurTwice(t *testing.T) {
	for _, tt := range []struct{ name, old, new string }{
		{"section", `"errored":false`, `"errored":false,"errored":true`},
		{"field of a change", `"actions":["update"]`, `"actions":["update"],"actions":["no-op"]`},
		{"field of a resource", `"mode":"managed"`, `"mode":"managed","m\u006fde":"managed"`},
		{"attribute", `"after":{"name":"b"`, `"after":{"name":"b","name":"c"`},
		{"mark", `"after_unknown":{`, `"after_unknown":{"name":true,"name":false,`},
		{"mark within", `{"t":true}`, `{"t":true,"t":false}`},
		{"expression", `"expressions":{"name"`, `"expressions":{"name":{},"name"`},
		{"module call", `"module_calls":{`, `"module_calls":{"m":{},`},
		{"resource of the configuration", `"root_module":{"outputs"`, `"root_module":{"resources":[],"outputs"`},
		{"resource", `"resource_changes":[`, `"resource_changes":[{"address":"module.m.aws_sqs_queue.q[0]","mode":"managed","type":"aws_sqs_queue","name":"q","change":{"actions":["create"],"before":null,"after":{}}},`},
	} {
		text := strings.Replace(smallPlan, tt.old, tt.new, 1)
		if text == smallPlan {
			t.Fatalf("%s: nothing was changed", tt.name)
		}
		if _, err := readText(text); !errors.Is(err, ErrFormat) || !strings.Contains(err.Error(), "twice") {
			t.Errorf("%s: got error %v", tt.name, err)
		}
	}
}

// TestValuesThatCannotBe: nothing is known of the value, it is said, and the
// rest is read.
func TestValuesThatCannotBe(t *testing.T) {
	for _, tt := range []struct {
		name, value string
		severity    resource.DiagnosticSeverity
	}{
		{"beyond float64", "1e400", resource.Warning},
		{"a billion digits", "1e999999999", resource.Warning},
		{"long", strings.Repeat("9", 1000), resource.Error},
		{"string", `"soon"`, resource.Warning},
		{"object", `{}`, resource.Warning},
		{"array", `[1]`, resource.Warning},
		{"boolean", `true`, resource.Warning},
		{"deep", strings.Repeat("[", 400) + strings.Repeat("]", 400), resource.Warning},
	} {
		text := strings.Replace(smallPlan, `"visibility_timeout_seconds":60`, `"visibility_timeout_seconds":`+tt.value, 1)
		g, err := readText(text)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		q := lookup(t, g, "module.m.aws_sqs_queue.q[0]")
		want := "set ? open (module.m.aws_sqs_queue.q[0].visibility_timeout_seconds could not be evaluated)"
		if got := describe(q.Get("visibility_timeout_seconds")); got != want {
			t.Errorf("%s: got %q", tt.name, got)
		}
		if got := describe(q.Get("name")); got != "set b" {
			t.Errorf("%s: the name is %q", tt.name, got)
		}
		said := false
		for _, d := range g.Diagnostics {
			said = said || d.Code == "value-unreadable" && d.Severity == tt.severity && strings.Contains(d.Summary, "visibility_timeout_seconds")
		}
		if !said {
			t.Errorf("%s: no diagnostic in %v", tt.name, g.Diagnostics)
		}
	}
}

func TestMasksThatDoNotFit(t *testing.T) {
	for _, tt := range []struct{ name, value, mask string }{
		{"array over an object", `{"a":"b"}`, `[true]`},
		{"object over a string", `"a"`, `{"b":true}`},
	} {
		text := strings.Replace(smallPlan, `"tags":{"t":null}`, `"tags":`+tt.value, 1)
		text = strings.Replace(text, `"tags":{"t":true}`, `"tags":`+tt.mask, 1)
		g, err := readText(text)
		if err != nil {
			t.Fatal(tt.name, err)
		}
		v := lookup(t, g, "module.m.aws_sqs_queue.q[0]").Get("tags")
		if v.Known() || v.Cause.Kind != resource.Unreadable {
			t.Errorf("%s: got %s", tt.name, describe(v))
		}
	}
}

// TestSensitiveMasksThatDoNotFit: they hide too much, and are never passed over.
func TestSensitiveMasksThatDoNotFit(t *testing.T) {
	for _, tt := range []struct {
		name, value, mask string
		secrets           []string
	}{
		{"a mask that fits", `{"a":"first","b":"second"}`, `{"a":true}`, []string{"first"}},
		{"all", `{"a":"first","b":"second"}`, `true`, []string{"first", "second"}},
		{"nothing", `{"a":"first","b":"second"}`, `false`, nil},
		{"a part that isn't there", `{"a":"first"}`, `{"b":true}`, nil},
		{"a list over an object", `{"a":"first","b":"second"}`, `[true]`, []string{"first", "second"}},
		{"a list over an object that marks nothing", `{"a":"first"}`, `[false]`, nil},
		{"an object over a list", `["first","second"]`, `{"a":true}`, []string{"first", "second"}},
		{"an object over a string", `"first"`, `{"a":{"b":true}}`, []string{"first"}},
		{"a list over a string", `"first"`, `[[true]]`, []string{"first"}},
		{"a longer list", `["first","second"]`, `[false,false,true]`, []string{"first", "second"}},
		{"a longer list that marks nothing more", `["first","second"]`, `[true,false,false]`, []string{"first"}},
		{"a shorter list", `["first","second"]`, `[true]`, []string{"first"}},
		{"below", `{"a":["first",{"b":"second"}]}`, `{"a":[false,[true]]}`, []string{"second"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for side, change := range map[string][2]string{
				"after":  {`"tags":{"t":null}}`, `"after_sensitive":{"name":true}`},
				"before": {`"before":{"name":"a","visibility_timeout_seconds":30}`, `"before_sensitive":false`},
			} {
				value := `"tags":` + tt.value + `}`
				if side == "before" {
					value = `"before":{` + value
				}
				text := strings.Replace(smallPlan, change[0], value, 1)
				text = strings.Replace(text, change[1], `"`+side+`_sensitive":{"tags":`+tt.mask+`}`, 1)
				text = strings.Replace(text, `"after_unknown":{"tags":{"t":true}}`, `"after_unknown":{}`, 1)
				g, err := readText(text)
				if err != nil {
					t.Fatal(side, err)
				}
				if got := g.Sensitive(); !slices.Equal(got, tt.secrets) {
					t.Errorf("%s: got %q, want %q", side, got, tt.secrets)
				}
			}
		})
	}
	for _, field := range []string{"before_sensitive", "after_sensitive"} {
		for _, mask := range []string{`1`, `"true"`, `[true]`, `[]`, `{"name":"yes"}`, `{"name":[1]}`, `{"name":null}`} {
			old := map[string]string{"before_sensitive": `"before_sensitive":false,"after_sensitive":{`, "after_sensitive": `"after_sensitive":{"name":true}`}[field]
			rest := strings.TrimPrefix(old, `"before_sensitive":false`)
			if field == "after_sensitive" {
				rest = ""
			}
			text := strings.Replace(smallPlan, old, `"`+field+`":`+mask+rest, 1)
			if _, err := readText(text); !errors.Is(err, ErrFormat) && mask != `{"name":null}` {
				t.Errorf("%s of %s: got error %v", field, mask, err)
			}
		}
	}
}

// TestNestingAnywhere puts what is nested nearly as deep as JSON may be in the place
// of each value. It is refused, or passed over as what a newer version might write,
// and no level is looked through again for the one above it, which took minutes.
func TestNestingAnywhere(t *testing.T) {
	const depth = 9_900
	places, refused := 0, 0
	for i := range len(smallPlan) {
		if smallPlan[i] != ':' || i > 0 && smallPlan[i-1] != '"' {
			continue
		}
		places++
		end := skip([]byte(smallPlan), i+1)
		for _, deep := range []string{
			strings.Repeat("[", depth) + strings.Repeat("]", depth),
			strings.Repeat(`{"references":`, depth) + "null" + strings.Repeat("}", depth),
			strings.Repeat(`[{"a":`, depth/2) + "true" + strings.Repeat("}]", depth/2),
		} {
			began := time.Now()
			g, err := readText(smallPlan[:i+1] + deep + smallPlan[end:])
			if took := time.Since(began); took > 10*time.Second {
				t.Errorf("took %s at %s", took, smallPlan[i:min(i+40, len(smallPlan))])
			}
			if err == nil {
				refused--
				for _, r := range g.Resources {
					_ = describe(r.Get("name"))
				}
			}
			refused++
		}
	}
	if places < 100 || refused < 2*places {
		t.Errorf("%d places were found, and %d values refused", places, refused)
	}
}

// TestWhatIsNeitherThereNorUnknown: an attribute that is left out is unknown, and
// what says otherwise must not make it one that nobody set.
func TestWhatIsNeitherThereNorUnknown(t *testing.T) {
	for _, tt := range []struct{ name, old, new string }{
		{"parts of what is not there", `"after_unknown":{"tags":{"t":true}}`, `"after_unknown":{"arn":[],"tags":{"t":true}}`},
		{"members of what is not there", `"after_unknown":{"tags":{"t":true}}`, `"after_unknown":{"tags":{"t":true},"arn":{"wrong":true}}`},
		{"parts of what is not there within", `"after_unknown":{"tags":{"t":true}}`, `"after_unknown":{"tags":{"u":[null]}}`},
		{"blocks for an attribute", `"expressions":{"name":{"references":["var.i"]}}`, `"expressions":{"name":[]}`},
		{"references that are no list", `"expressions":{"name":{"references":["var.i"]}}`, `"expressions":{"name":{"references":{}}}`},
	} {
		text := strings.Replace(smallPlan, tt.old, tt.new, 1)
		if text == smallPlan {
			t.Fatalf("%s: nothing was changed", tt.name)
		}
		if _, err := readText(text); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: got error %v", tt.name, err)
		}
	}
}

// TestTruncatedAnywhere: no beginning of a plan is taken for a plan.
func TestTruncatedAnywhere(t *testing.T) {
	for i := range len(smallPlan) {
		if _, err := readText(smallPlan[:i]); !errors.Is(err, ErrNotPlan) && !errors.Is(err, ErrSyntax) {
			t.Errorf("the first %d bytes: got error %v", i, err)
		}
	}
}

// TestEncodings: what isn't UTF-8 is said to be so, and never read by halves.
func TestEncodings(t *testing.T) {
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		for _, mark := range []string{"", "\ufeff"} {
			var b []byte
			for _, c := range utf16.Encode([]rune(mark + smallPlan)) {
				b = order.AppendUint16(b, c)
			}
			if _, err := readText(string(b)); err == nil {
				t.Errorf("%s with the mark %q is taken for UTF-8", order, mark)
			}
		}
	}
	if _, err := readText(smallPlan + "\x00"); err == nil {
		t.Error("a plan with NUL behind it is taken for one")
	}
	if _, err := readText(smallPlan + smallPlan); err == nil {
		t.Error("two plans are taken for one")
	}
}

func TestNotJSON(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"lone surrogate", strings.Replace(smallPlan, `"value":"x"`, `"value":"\ud800"`, 1)},
		{"invalid UTF-8", strings.Replace(smallPlan, `"value":"x"`, "\"value\":\"\xff\"", 1)},
		{"NUL", strings.Replace(smallPlan, `"value":"x"`, "\"value\":\"\x00\"", 1)},
		{"comma too many", strings.Replace(smallPlan, `"complete":false`, `"complete":false,,`, 1)},
		{"truncated", smallPlan[:len(smallPlan)-1]},
		{"truncated in a string", smallPlan[:40]},
		{"truncated in a change", strings.SplitAfter(smallPlan, `"after_unknown"`)[0]},
		{"leading zero", strings.Replace(smallPlan, `"constant_value":1`, `"constant_value":01`, 1)},
	} {
		if _, err := readText(tt.text); !errors.Is(err, ErrSyntax) {
			t.Errorf("%s: got error %v", tt.name, err)
		}
	}
	if _, err := readText(strings.ReplaceAll(smallPlan, "\n", "\r\n")); err != nil {
		t.Errorf("CRLF: %v", err)
	}
	if _, err := readText("\xef\xbb\xbf" + smallPlan); err != nil {
		t.Errorf("byte order mark: %v", err)
	}
}

func TestContradictions(t *testing.T) {
	for _, tt := range []struct{ name, old, new string }{
		{"unknown action", `["update"]`, `["upgrade"]`},
		{"no action", `["update"]`, `[]`},
		{"actions of two kinds", `["update"]`, `["update","delete"]`},
		{"update without a before", `"before":{"name":"a","visibility_timeout_seconds":30}`, `"before":null`},
		{"no address", `"address":"module.m.aws_sqs_queue.q[0]"`, `"address":null`},
		{"address of another type", `"address":"module.m.aws_sqs_queue.q[0]"`, `"address":"module.m.aws_sns_topic.q[0]"`},
		{"address of no module", `"address":"module.m.aws_sqs_queue.q[0]"`, `"address":"module..aws_sqs_queue.q[0]"`},
		{"mode that is not known", `"mode":"managed"`, `"mode":"ephemeral"`},
		{"no change", `"change":{"actions"`, `"changed":{"actions"`},
		{"no format_version", `"format_version":"1.2",`, ``},
	} {
		text := strings.Replace(smallPlan, tt.old, tt.new, 1)
		if text == smallPlan {
			t.Fatalf("%s: nothing was changed", tt.name)
		}
		if _, err := readText(text); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: got error %v", tt.name, err)
		}
	}
}

func TestLimits(t *testing.T) {
	deep := `{"format_version":"1.2","planned_values":` + strings.Repeat("[", 20000) + strings.Repeat("]", 20000) + "}"
	for _, tt := range []struct {
		name, text string
		limits     Limits
		want       string
	}{
		{"size", smallPlan, Limits{Size: 1000}, "the limit plan-bytes of 1000 is exceeded"},
		{"one value", smallPlan, Limits{Value: 200}, "the limit value-bytes of 200 is exceeded"},
		{"resources", smallPlan, Limits{Resources: 1}, "the limit plan-resources of 1 is exceeded"},
		{"nesting", strings.Replace(smallPlan, `"tags":{"t":null}`, `"tags":`+strings.Repeat("[", 501)+strings.Repeat("]", 501), 1), Limits{}, "the limit plan-nesting of 500 is exceeded"},
		{"depth", deep, Limits{}, "more than 10000 levels deep, which nothing raises"},
	} {
		_, err := Read(context.Background(), iotestReader{strings.NewReader(tt.text)}, "input", Options{Limits: tt.limits})
		if !errors.Is(err, ErrLimit) || !strings.HasSuffix(err.Error(), tt.want) {
			t.Errorf("%s: got error %v, want %s", tt.name, err, tt.want)
		}
	}
}

// iotestReader reads in pieces of 64 bytes, so that a limit is reached where it
// is passed.
type iotestReader struct{ r io.Reader }

func (r iotestReader) Read(p []byte) (int, error) { return r.r.Read(p[:min(len(p), 64)]) }

// TestEndlessString: a string is not held in memory past the limit.
func TestEndlessString(t *testing.T) {
	r := io.MultiReader(strings.NewReader(`{"format_version":"1.2","planned_values":{"x":"`), endless{})
	_, err := Read(context.Background(), r, "input", Options{Limits: Limits{Value: 1 << 20}})
	if !errors.Is(err, ErrLimit) {
		t.Errorf("got error %v", err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	copy(p, bytes.Repeat([]byte("a"), len(p)))
	return len(p), nil
}

func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := io.MultiReader(strings.NewReader(`{"format_version":"1.2","planned_values":{"x":"`), endless{})
	if _, err := Read(ctx, r, "input", Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v", err)
	}
}

func TestFailingReader(t *testing.T) {
	broken := errors.New("disk on fire")
	r := io.MultiReader(strings.NewReader(smallPlan[:len(smallPlan)/2]), failing{broken})
	if _, err := Read(context.Background(), r, "input", Options{}); !errors.Is(err, broken) {
		t.Errorf("got error %v", err)
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
