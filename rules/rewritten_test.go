package rules_test

import (
	"context"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclwrite"

	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/rules/internal/rewrite"
)

// Property 5: writing a configuration otherwise changes nothing. Package rewrite
// says in which ways it is written otherwise, and which of them a plan shows less
// of. Only there a verdict may become Unknown; a configuration says as much in
// every writing.

var update = flag.Bool("update", false, "write the rewritten fixtures of testdata/rewritten, which are to be planned then")

// configuration is what the fixture creates from nothing: nil for a fixture that
// changes something.
func (f fixture) configuration(t testing.TB) rewrite.Configuration {
	t.Helper()
	dir := f.module(t)
	if dir == "" {
		return nil
	}
	return readConfiguration(t, dir)
}

// readConfiguration reads all files of Terraform below dir.
func readConfiguration(t testing.TB, dir string) rewrite.Configuration {
	t.Helper()
	out := make(rewrite.Configuration)
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".tf") {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		src, err := os.ReadFile(path)
		out[filepath.ToSlash(name)] = string(src)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// write puts a configuration into a directory.
func write(t testing.TB, dir string, c rewrite.Configuration) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(c)) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(c[name]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// rewriting is a fixture in another writing.
type rewriting struct {
	fixture fixture
	kind    rewrite.Kind
	config  rewrite.Configuration
}

// rewritings are all other writings of the fixture.
func (f fixture) rewritings(t testing.TB) []rewriting {
	t.Helper()
	c := f.configuration(t)
	if c == nil {
		return nil
	}
	var out []rewriting
	for _, kind := range rewrite.Kinds() {
		other, err := kind.Rewrite(c)
		if err != nil {
			t.Fatalf("%s: %v", kind.Name, err)
		}
		if other != nil {
			out = append(out, rewriting{f, kind, other})
		}
	}
	return out
}

// module writes the configuration into a directory, with the fixture's lock file.
func (r rewriting) module(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, r.config)
	r.fixture.lock(t, dir)
	return dir
}

// shared are verdicts by the addresses that both writings share.
func (r rewriting) shared(verdicts map[string]string) map[string]string {
	out := make(map[string]string)
	for address, v := range verdicts {
		out[r.kind.Address(address)] = v
	}
	return out
}

// compare reports what differs between the verdicts on a fixture and on the
// rewriting of it. Where mayDiffer allows it one of them may be Unknown.
func (r rewriting) compare(t testing.TB, was, is map[string]string, mayDiffer func(was, is string) bool) {
	t.Helper()
	was, is = r.shared(was), r.shared(is)
	for address, v := range was {
		now, ok := is[address]
		switch {
		case !ok && !r.kind.Moves:
			t.Errorf("%s is %s, and isn't judged in the other writing", address, v)
		case ok && now != v && !mayDiffer(v, now):
			t.Errorf("%s is %s, and %s in the other writing", address, v, now)
		}
	}
	for address, v := range is {
		if was[address] == "" && !r.kind.Moves {
			t.Errorf("%s is %s in the other writing, and isn't judged in the first", address, v)
		}
	}
}

// TestRewrittenConfigurations holds property 5 for the configuration of every
// fixture.
func TestRewrittenConfigurations(t *testing.T) {
	never := func(string, string) bool { return false }
	for _, f := range fixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			all := f.rewritings(t)
			if len(all) == 0 {
				return
			}
			ms := readMarks(t, f.files)
			was := verdicts(judge(t, load(t, f.module(t)), f.control(), ms))
			for _, r := range all {
				t.Run(r.kind.Name, func(t *testing.T) {
					r.compare(t, was, verdicts(judge(t, load(t, r.module(t)), f.control(), ms)), never)
				})
			}
		})
	}
}

// comparePlan compares the verdicts on the plan of the rewriting with those on the
// fixture's own, and with those on the configuration that the plan was made of.
func (r rewriting) comparePlan(t testing.TB, data []byte) {
	t.Helper()
	ms, id := readMarks(t, r.fixture.files), r.fixture.control()
	own, err := os.ReadFile(r.fixture.plan)
	if err != nil {
		t.Fatal(err)
	}
	was := verdicts(judge(t, readPlan(t, own, r.fixture.plan), id, ms))
	is := verdicts(judge(t, readPlan(t, data, r.kind.Name), id, ms))
	r.compare(t, was, is, func(was, is string) bool {
		// The first writing may be the one of which a plan shows less.
		return was == "unknown" || is == "unknown" && r.kind.Hides != ""
	})

	dir := r.module(t)
	joined := readPlan(t, data, r.kind.Name)
	if err := config.Join(context.Background(), joined, dir, config.Options{Reads: reads()}); err != nil {
		t.Fatal(err)
	}
	consistent(t, is, verdicts(judge(t, load(t, dir), id, ms)), verdicts(judge(t, joined, id, ms)))
}

// samples name a fixture for each kind of rewriting.
var samples = map[string]string{
	"variable":   "redshift/Redshift.7",
	"local":      "s3/S3.9.references",
	"module":     "efs/EFS.2.selection",
	"count":      "s3/S3.8",
	"for_each":   "ec2/EC2.6",
	"dynamic":    "elb/ELB.8",
	"iterated":   "ec2/EC2.19",
	"document":   "s3/S3.2",
	"jsonencode": "s3/S3.5.references",
	"split":      "ec2/EC2.18",
	"inline":     "ec2/EC2.19.split",
}

// TestRewrittenPlans holds property 5 for the plans of one fixture of each kind.
// When a fixture has changed, -update writes it anew, and testdata/plan.sh prints
// its plan.
func TestRewrittenPlans(t *testing.T) {
	for _, kind := range rewrite.Kinds() {
		t.Run(kind.Name, func(t *testing.T) {
			all := fixtures(t)
			f := all[slices.IndexFunc(all, func(f fixture) bool { return f.name == samples[kind.Name] })]
			other, err := kind.Rewrite(f.configuration(t))
			if err != nil || other == nil {
				t.Fatalf("%s can't be written with %s: %v", f.name, kind.Name, err)
			}
			for name, src := range other {
				other[name] = string(hclwrite.Format([]byte(src)))
			}
			dir := filepath.Join("testdata", "rewritten", kind.Name)
			if *update {
				if err := os.RemoveAll(dir); err != nil {
					t.Fatal(err)
				}
				write(t, dir, other)
			}
			if !maps.Equal(readConfiguration(t, dir), other) {
				t.Errorf("%s isn't what %s is in the writing %s: use -update, and plan it again", dir, f.name, kind.Name)
			}
			data, err := os.ReadFile(dir + ".plan.json")
			if err != nil {
				t.Fatal(err)
			}
			rewriting{f, kind, other}.comparePlan(t, data)
		})
	}
}

// batchSize is how many rewritten fixtures are planned at once: what takes most of
// the time is to start a provider.
const batchSize = 80

// TestAllRewrittenPlans holds property 5 for the plans of all fixtures. It runs
// where HUBLINT_REWRITTEN is set, and takes an hour with all services; -run names
// one. It calls testdata/plan.sh, which needs Terraform and a provider that only
// pretends to create.
func TestAllRewrittenPlans(t *testing.T) {
	if os.Getenv("HUBLINT_REWRITTEN") == "" {
		t.Skip("HUBLINT_REWRITTEN isn't set")
	}
	services := make(map[string][]fixture)
	for _, f := range fixtures(t) {
		service, _, _ := strings.Cut(f.name, "/")
		services[service] = append(services[service], f)
	}
	for _, service := range slices.Sorted(maps.Keys(services)) {
		t.Run(service, func(t *testing.T) {
			byVersion := make(map[string][]rewriting)
			for _, f := range services[service] {
				byVersion[f.major(t)] = append(byVersion[f.major(t)], f.rewritings(t)...)
			}
			for _, all := range byVersion {
				for batch := range slices.Chunk(all, batchSize) {
					planTogether(t, batch)
				}
			}
		})
	}
}
