package suppress

// foreign are the ids of other scanners that stand for one control exactly: they
// ask for the same value of the same attribute, of all resources that the control
// is about. Ids are in lower case.
// Source: https://www.checkov.io/5.Policy%20Index/terraform.html
var foreign = map[string]string{
	"ckv_aws_87":  "Redshift.1",
	"ckv_aws_321": "Redshift.7",
}
