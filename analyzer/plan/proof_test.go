package plan

import (
	"bytes"
	"context"
	"os"
	"testing"
)

const sse = "server_side_encryption_configuration"

func TestComputedBlockIsUnsetWhereNothingUnknownCanFlowIn(t *testing.T) {
	g := readFile(t, "proof.plan.json")
	for _, tt := range []struct {
		name, addr string
		unset      bool
	}{
		{"nothing goes in, what is unknown depends on it", "module.alone.aws_s3_bucket.this", true},
		{"only a key goes in", `module.each_key["one"].aws_s3_bucket.this`, true},
		{"a local goes in, which may be anything", "module.local_known.aws_s3_bucket.this", false},
		{"a dynamic block through locals", "module.local_unknown.aws_s3_bucket.this", false},
		{"a dynamic block through a variable", "module.reference.aws_s3_bucket.this", false},
		{"a dynamic block through each.value of the module", `module.each["one"].aws_s3_bucket.this`, false},
		{"the same where for_each is a local", `module.each_local["one"].aws_s3_bucket.this`, false},
		{"an output stands beside it", "module.wrapper.aws_s3_bucket.beside", false},
		{"a resource stands beside it", "module.wrapper.module.source.aws_s3_bucket.own", false},
		{"everything in the root stands beside it", "aws_s3_bucket.root", false},
	} {
		bs := lookup(t, g, tt.addr).Body.Blocks(sse)
		if len(bs.List) != 0 || bs.Open == tt.unset {
			t.Errorf("%s: got %d blocks, open %t", tt.name, len(bs.List), bs.Open)
		}
	}
}

func TestProofNeedsTheList(t *testing.T) {
	raw, err := os.ReadFile("testdata/proof.plan.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name     string
		old, new string
	}{
		{"format without relevant_attributes", `"relevant_attributes":`, `"renamed": `},
		{"partial plan", `"complete": true`, `"complete": false`},
		{"failed plan", `"errored": false`, `"errored": true`},
	} {
		changed := bytes.Replace(raw, []byte(tt.old), []byte(tt.new), 1)
		changed = bytes.Replace(changed, []byte(`"format_version": "1.2"`), []byte(`"format_version": "1.0"`), 1)
		if bytes.Equal(raw, changed) {
			t.Fatalf("%s: nothing was changed", tt.name)
		}
		g, err := Read(context.Background(), bytes.NewReader(changed), tt.name, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if bs := lookup(t, g, "module.alone.aws_s3_bucket.this").Body.Blocks(sse); !bs.Open {
			t.Errorf("%s: the block counts as unset", tt.name)
		}
	}
}
