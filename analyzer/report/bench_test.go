package report

import (
	"fmt"
	"io"
	"testing"
)

// BenchmarkWrite writes a report of 10,000 findings in every format.
func BenchmarkWrite(b *testing.B) {
	r := reportOf()
	for i := range 10_000 {
		f := fails("S3.1", fmt.Sprintf(`module.team["a"].aws_x.r[%d]`, i))
		f.Standards = []string{"FSBP", "PCI DSS v4.0.1/1.4.4", "NIST.800-53.r5 SC-7"}
		f.Location = &Location{File: "main.tf", Line: i%100 + 1, Column: 3, EndLine: i%100 + 1, EndColumn: 20}
		f.Evidence = []Evidence{{Resource: f.Resource, Reason: f.Reason, Location: f.Location}}
		r.Findings = append(r.Findings, f)
	}
	o := WriterOptions{Account: "123456789012", Region: "eu-central-1"}
	for _, f := range Formats {
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Write(io.Discard, r, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRedact takes 1,000 secrets out of a report of 10,000 findings that
// has none of them.
func BenchmarkRedact(b *testing.B) {
	r := reportOf()
	var secrets []string
	for i := range 10_000 {
		r.Findings = append(r.Findings, fails("S3.1", fmt.Sprintf(`module.team["a"].aws_x.r[%d]`, i)))
		if i%10 == 0 {
			secrets = append(secrets, fmt.Sprintf("a secret of some length %d", i))
		}
	}
	for b.Loop() {
		Redact(r, secrets)
	}
}
