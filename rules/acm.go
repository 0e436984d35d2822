package rules

import (
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"time"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

func acm() []check.Control {
	return []check.Control{
		{
			ID:       "ACM.1",
			Title:    "Imported and ACM-issued certificates should be renewed after a specified time period",
			Severity: check.Medium,
			On:       []string{"aws_acm_certificate"},
			Pass:     acmFresh,
			Params: []check.Parameter{{
				Name: "daysToExpiration", Value: cty.NumberIntVal(30), Doc: "days that a certificate has to be valid yet, at least",
			}},
			Notes: "An imported certificate is judged by its PEM, and one that exists by what the state tells of it. One that ACM is " +
				"to issue passes; one from a private authority is as long-lived as that decides.",
			Differs: "Certificates grow old, and ACM renews those that it validates by DNS.",
			Fix:     "Import the renewed certificate.",
			Ask:     "Could ACM issue the certificate, and renew it by itself?",
		},
	}
}

// acmFresh judges how long a certificate is valid yet. What ACM issues itself is
// valid for many months at first.
// Source: https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
var acmFresh = check.Func(check.Reads{"aws_acm_certificate": {"certificate_body", "certificate_authority_arn", "not_after"}}, nil,
	"the certificate in `certificate_body`, or the one that exists, is valid for more days than the parameter `daysToExpiration` says",
	func(c *check.Context) check.Verdict {
		body, until := c.Get("certificate_body"), c.Get("not_after")
		if text, ok := body.Text(); ok && text != "" {
			end, err := notAfter(text)
			if err != nil {
				body.Cause = resource.Cause{Kind: resource.Unreadable, Subject: body.Path}
				return c.Verdict(check.Unknown, body, "is no certificate: "+err.Error())
			}
			return validLong(c, body, end)
		}
		if body.Absent() && c.Resource().Exists {
			if text, ok := until.Text(); ok {
				if end, err := time.Parse(time.RFC3339, text); err == nil {
					return validLong(c, until, end)
				}
			}
		}
		if !body.Known() {
			return c.Verdict(check.Unknown, body, "is not known: "+body.Cause.String())
		}
		if authority := c.Get("certificate_authority_arn"); authority.Absent() && !c.Resource().Exists {
			return c.Verdict(check.Pass, body, "is not set: ACM issues the certificate, and for longer than that")
		}
		until.Cause = resource.Cause{Kind: resource.AfterApply, Subject: c.Resource().Address + ".not_after"}
		return c.Verdict(check.Unknown, until, "is known once the certificate was issued")
	})

func validLong(c *check.Context, v resource.Value, end time.Time) check.Verdict {
	least, _ := resource.Value{V: c.Param("daysToExpiration")}.Number()
	days := end.Sub(c.Now()).Hours() / 24
	reason := fmt.Sprintf("is valid until %s, for %.0f days", end.Format(time.DateOnly), days)
	return c.Verdict(check.Of(days > least), v, reason)
}

// notAfter returns the end of validity of the first certificate of a PEM text.
func notAfter(text string) (time.Time, error) {
	block, _ := pem.Decode([]byte(text))
	if block == nil {
		return time.Time{}, fmt.Errorf("no PEM block")
	}
	cert, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return time.Time{}, err
	}
	return cert.NotAfter, nil
}
