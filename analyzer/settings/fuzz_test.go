package settings

import (
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/check"
)

// FuzzRead holds that what is read of a configuration file is whole and usable,
// and that an error says where it is.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"severity = \"high\"\nskip = [\"S3.*\"]\nretired = true\naccount { roots = [\"envs/*\"] }",
		"control \"ec2.19\" {\n  enabled = true\n  severity = \"critical\"\n  params {\n    ports = [80, 443]\n    days = 14\n  }\n}",
		"suppression {\n  require_reason = true\n  protected = [\"EC2.19\"]\n}\nignore {\n  controls = [\"S3.1\"]\n  resources = [\"aws_s3_bucket.*\"]\n  reason = \"why\"\n  until = \"2027-03-31\"\n}",
		"severity = null\nformats = [text]\ncontrols = \"S3.1\"\nbaseline = \"${1}\"",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		all := controls()
		file, err := Read(src, Name, all)
		if err != nil {
			for line := range strings.Lines(err.Error()) {
				if !strings.Contains(line, Name+":") {
					t.Errorf("no place is said: %s", line)
				}
			}
			return
		}
		for _, v := range file.Values {
			if v.Name == "" || v.V.IsNull() || !v.V.IsWhollyKnown() || v.At.Line == 0 {
				t.Errorf("a value is not whole: %+v", v)
			}
		}
		for _, e := range file.Exceptions {
			if len(e.Controls) == 0 || e.At.Line == 0 {
				t.Errorf("an exception is not whole: %+v", e)
			}
		}
		file.Apply(all)
		for _, c := range all {
			for i, p := range c.Params {
				if want := controls()[1].Params[i].Value.Type(); !p.Value.Type().Equals(want) {
					t.Errorf("the parameter %s is %#v", p.Name, p.Value)
				}
			}
			if _, ok := check.ParseSeverity(c.Severity.String()); !ok {
				t.Errorf("%s has the severity %s", c.ID, c.Severity)
			}
		}
	})
}
