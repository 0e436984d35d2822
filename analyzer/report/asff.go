package report

import (
	"cmp"
	"errors"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// asffBatch is how many findings BatchImportFindings takes at once. Source:
// https://docs.aws.amazon.com/securityhub/latest/partnerguide/guidelines-batchimportfindings.html
const asffBatch = 100

// ErrNoAccount is returned by the asff format, which can't do without the
// account and Region that a finding is for.
var ErrNoAccount = errors.New("asff needs an account (12 digits) and a Region")

// writeASFF writes findings for Security Hub itself: a line for each request of
// BatchImportFindings. A finding names the same control as Security Hub's own,
// so that what was predicted and what is found stand beside each other. What
// this change resolves is archived.
func writeASFF(w io.Writer, r *Report, o WriterOptions) error {
	if len(o.Account) != 12 || strings.Trim(o.Account, "0123456789") != "" || o.Region == "" {
		return ErrNoAccount
	}
	j := newJSONWriter(w)
	n := 0
	for i := range r.Findings {
		f := &r.Findings[i]
		if n%asffBatch == 0 {
			if n > 0 {
				j.put("]}\n")
			}
			j.put(`{"Findings": [`)
		} else {
			j.put(", ")
		}
		j.value(asffFindingOf(r, f, o))
		n++
	}
	if n > 0 {
		j.put("]}\n")
	}
	return j.flush()
}

// asffFinding has the attributes that are required and those that a control's
// finding has. Source, of the lengths too:
// https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html
type asffFinding struct {
	SchemaVersion string
	ID            string `json:"Id"`
	ProductArn    string
	ProductName   string
	GeneratorID   string `json:"GeneratorId"`
	AccountID     string `json:"AwsAccountId"`
	Region        string
	Types         []string
	CreatedAt     time.Time
	UpdatedAt     time.Time
	Severity      asffSeverity
	Title         string
	Description   string
	Remediation   asffRemediation
	ProductFields map[string]string
	Resources     []asffResource
	Compliance    asffCompliance
	Workflow      *asffWorkflow `json:",omitempty"`
	RecordState   string
}

type asffSeverity struct {
	Label    string
	Original string
}

type asffRemediation struct {
	Recommendation struct {
		Text string
		URL  string `json:"Url"`
	}
}

type asffResource struct {
	Type      string
	ID        string `json:"Id"`
	Partition string
	Region    string
	Details   struct {
		Other map[string]string
	}
}

type asffCompliance struct {
	Status       string
	Control      string   `json:"SecurityControlId"`
	Requirements []string `json:"RelatedRequirements,omitempty"`
}

type asffWorkflow struct {
	Status string
}

func asffFindingOf(r *Report, f *Finding, o WriterOptions) asffFinding {
	partition := asffPartition(o.Region)
	now := o.Now.UTC().Truncate(time.Second)
	out := asffFinding{
		SchemaVersion: "2018-10-08",
		ID:            "hublint/" + f.Fingerprint,
		ProductArn:    "arn:" + partition + ":securityhub:" + o.Region + ":" + o.Account + ":product/" + o.Account + "/default",
		ProductName:   "hublint",
		GeneratorID:   "security-control/" + f.Control,
		AccountID:     o.Account,
		Region:        o.Region,
		Types:         []string{"Software and Configuration Checks/Industry and Regulatory Standards"},
		CreatedAt:     now,
		UpdatedAt:     now,
		Severity:      asffSeverity{Label: strings.ToUpper(f.Severity), Original: f.Severity},
		Title:         cut(f.Title, 256),
		Description:   cut("Predicted from Terraform: "+f.Resource+": "+reason(f), 1024),
		ProductFields: map[string]string{"hublint/version": cmp.Or(r.Tool.Version, "unknown"), "hublint/late_fix": f.LateFix},
		Compliance:    asffCompliance{Status: asffStatus(f), Control: f.Control, Requirements: f.Standards[:min(len(f.Standards), 32)]},
		RecordState:   "ACTIVE",
	}
	out.Remediation.Recommendation.Text = cut(cmp.Or(orEmpty(f.Fix), "Amazon's page on the control tells how to fix it."), 512)
	out.Remediation.Recommendation.URL = f.URL
	resource := asffResource{Type: "Other", ID: cut(f.Resource, 512), Partition: partition, Region: o.Region}
	resource.Details.Other = map[string]string{"TerraformAddress": cut(f.Resource, 1024), "TerraformType": f.Type}
	if f.Location != nil {
		resource.Details.Other["Location"] = cut(position(f.Location), 1024)
	}
	out.Resources = []asffResource{resource}
	switch f.outcome() {
	case resolved:
		out.RecordState = "ARCHIVED"
	case suppressed:
		out.Workflow = &asffWorkflow{Status: "SUPPRESSED"}
	default:
	}
	return out
}

// asffStatus is Security Hub's word for the verdict. A resource that is deleted
// fails nothing any more.
func asffStatus(f *Finding) string {
	switch {
	case f.Is("unknown"):
		return "WARNING"
	case f.Is("fail"):
		return "FAILED"
	}
	return "PASSED"
}

// asffPartition is the partition that a Region is in.
func asffPartition(region string) string {
	for _, p := range [...]struct{ prefix, partition string }{
		{"cn-", "aws-cn"}, {"us-gov-", "aws-us-gov"}, {"us-isob-", "aws-iso-b"}, {"us-iso-", "aws-iso"},
	} {
		if strings.HasPrefix(region, p.prefix) {
			return p.partition
		}
	}
	return "aws"
}

// cut shortens s to n characters.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + ellipsis
}
