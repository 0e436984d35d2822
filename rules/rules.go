package rules

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/report"
)

// Catalogue is the month of AWS's pages that the controls were read from.
const Catalogue = "2026-11"

// All returns every control, sorted by service and number. The caller owns
// what it gets and may set parameters in it.
func All() []*check.Control {
	requirements := standards()
	var out []*check.Control
	for _, service := range [][]check.Control{
		acm(),
		apiGateway(),
		autoScaling(),
		cloudFront(),
		cloudTrail(),
		codeBuild(),
		config(),
		dms(),
		dynamoDB(),
		ec2Account(),
		ec2Instance(),
		ec2Network(),
		ecr(),
		ecs(),
		efs(),
		elasticBeanstalk(),
		elastiCache(),
		elb(),
		emr(),
		es(),
		guardDuty(),
		iam(),
		kms(),
		lambda(),
		networkFirewall(),
		openSearch(),
		rds(),
		redshift(),
		s3(),
		sageMaker(),
		secretsManager(),
		sns(),
		sqs(),
		ssm(),
		waf(),
	} {
		for i := range service {
			c := &service[i]
			c.Standards = requirements[c.ID]
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b *check.Control) int { return report.CompareControls(a.ID, b.ID) })
	return out
}

//go:embed standards.txt
var standardsFile string

// standards returns the requirements that each control maps to, in AWS's
// spelling. The file has a line for each control: its id, a tab, and standards
// separated by "; ", each followed by its requirements.
func standards() map[string][]string {
	out := make(map[string][]string)
	for line := range strings.Lines(standardsFile) {
		id, rest, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		for group := range strings.SplitSeq(rest, "; ") {
			name, reqs, some := strings.Cut(group, ": ")
			if !some {
				out[id] = append(out[id], name)
				continue
			}
			for req := range strings.SplitSeq(reqs, ", ") {
				out[id] = append(out[id], name+separator(name)+req)
			}
		}
	}
	return out
}

// separator stands between a standard and a requirement: AWS writes "PCI DSS
// v4.0.1/1.4.4" and "NIST.800-53.r5 SC-7".
func separator(standard string) string {
	if strings.HasPrefix(standard, "NIST") {
		return " "
	}
	return "/"
}
