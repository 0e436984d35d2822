package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/aws/aws-sdk-go-v2/service/securityhub/types"
)

// readASFF reads requests into the types that AWS's own client sends, and
// accepts no attribute that they don't have.
func readASFF(t *testing.T, b []byte) [][]types.AwsSecurityFinding {
	t.Helper()
	var out [][]types.AwsSecurityFinding
	for line := range bytes.Lines(b) {
		dec := json.NewDecoder(bytes.NewReader(line))
		dec.DisallowUnknownFields()
		var request struct{ Findings []types.AwsSecurityFinding }
		if err := dec.Decode(&request); err != nil {
			t.Fatalf("%v in:\n%s", err, line)
		}
		if len(line) > 6<<20 {
			t.Errorf("a request has %d bytes", len(line))
		}
		out = append(out, request.Findings)
	}
	return out
}

func TestASFFIsReadyForSecurityHub(t *testing.T) {
	long := reportOf(fails("S3.1", "aws_x.a[\""+strings.Repeat("ä\x1b", 2000)+"\"]"))
	long.Findings[0].Standards = strings.Split(strings.Repeat("x ", 50), " ")
	for name, r := range map[string]*Report{"a full report": sample(t), "hostile names": hostile("\x1b\"\n"), "long names": long} {
		t.Run(name, func(t *testing.T) {
			for _, f := range readASFF(t, write(t, "asff", r))[0] {
				for attribute, limit := range map[*string]int{f.Title: 256, f.Description: 1024, f.Id: 512, f.GeneratorId: 512, f.Resources[0].Id: 512, f.Remediation.Recommendation.Text: 512} {
					if n := utf8.RuneCountInString(*attribute); n == 0 || n > limit {
						t.Errorf("%.40q... has %d characters, want 1 to %d", *attribute, n, limit)
					}
				}
				if n := len(f.Compliance.RelatedRequirements); n > 32 {
					t.Errorf("got %d requirements", n)
				}
				if b, err := json.Marshal(f); err != nil || len(b) > 240<<10 {
					t.Errorf("a finding has %d bytes, error %v", len(b), err)
				}
			}
		})
	}
}

func TestASFFSpeaksSecurityHubsWords(t *testing.T) {
	got := make(map[string]types.AwsSecurityFinding)
	for _, f := range readASFF(t, write(t, "asff", sample(t)))[0] {
		got[*f.GeneratorId] = f
	}
	if f := got["security-control/Redshift.1"]; f.Compliance.Status != types.ComplianceStatusFailed || f.Severity.Label != types.SeverityLabelCritical ||
		*f.CreatedAt != "2026-11-21T07:00:00Z" || *f.ProductArn != "arn:aws:securityhub:eu-central-1:123456789012:product/123456789012/default" {
		t.Errorf("a failure became %s, %s, %s, %s", f.Compliance.Status, f.Severity.Label, *f.CreatedAt, *f.ProductArn)
	}
	if f := got["security-control/EC2.18"]; f.Compliance.Status != types.ComplianceStatusWarning {
		t.Errorf("an unknown verdict became %s", f.Compliance.Status)
	}
	if f := got["security-control/DMS.1"]; f.Compliance.Status != types.ComplianceStatusPassed || f.RecordState != types.RecordStateArchived {
		t.Errorf("what is resolved became %s, %s", f.Compliance.Status, f.RecordState)
	}
	if f := got["security-control/CloudFront.5"]; f.Workflow == nil || f.Workflow.Status != types.WorkflowStatusSuppressed {
		t.Errorf("what is suppressed became %+v", f.Workflow)
	}
}

func TestASFFKeepsTheBatch(t *testing.T) {
	r := reportOf()
	for i := range 250 {
		r.Findings = append(r.Findings, fails("S3.1", fmt.Sprintf("aws_x.r%d", i)))
	}
	var sizes []int
	for _, batch := range readASFF(t, write(t, "asff", r)) {
		sizes = append(sizes, len(batch))
	}
	if got := fmt.Sprint(sizes); got != "[100 100 50]" {
		t.Errorf("got batches of %s", got)
	}
	if got := write(t, "asff", empty()); len(got) != 0 {
		t.Errorf("got %s of nothing", got)
	}
}

func TestASFFWantsAnAccountAndARegion(t *testing.T) {
	for _, o := range []WriterOptions{{}, {Account: "123456789012"}, {Account: "12345678901x", Region: "eu-central-1"}} {
		if err := writeASFF(io.Discard, empty(), o); !errors.Is(err, ErrNoAccount) {
			t.Errorf("got %v from %+v", err, o)
		}
	}
}

func TestASFFPartition(t *testing.T) {
	for region, want := range map[string]string{"eu-central-1": "aws", "cn-north-1": "aws-cn", "us-gov-west-1": "aws-us-gov", "us-iso-east-1": "aws-iso", "us-isob-east-1": "aws-iso-b"} {
		if got := asffPartition(region); got != want {
			t.Errorf("got %s, want %s for %s", got, want, region)
		}
	}
}
