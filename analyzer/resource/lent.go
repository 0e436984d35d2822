package resource

// lenders are the types of which the id is not one of their own but that of what they
// are a part of, and the attribute that names it.
// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block#id
// and the pages of the others; where these don't list id, import takes the bucket's name for it.
var lenders = map[string]string{
	"aws_efs_backup_policy":                              "file_system_id",
	"aws_efs_file_system_policy":                         "file_system_id",
	"aws_s3_bucket_lifecycle_configuration":              "bucket",
	"aws_s3_bucket_logging":                              "bucket",
	"aws_s3_bucket_notification":                         "bucket",
	"aws_s3_bucket_ownership_controls":                   "bucket",
	"aws_s3_bucket_policy":                               "bucket",
	"aws_s3_bucket_public_access_block":                  "bucket",
	"aws_s3_bucket_server_side_encryption_configuration": "bucket",
	"aws_s3_bucket_versioning":                           "bucket",
}

// lent returns what an unknown value is the id of, where that is another's: a policy
// that names its bucket by its public access block is not put in place before it.
func (g *Graph) lent(v Value) Value {
	for range maxHops {
		if v.Known() || v.Links.Open || len(v.Links.Refs) != 1 {
			return v
		}
		ref := v.Links.Refs[0]
		if ref.Attr != "id" || ref.derived() || ref.Some {
			return v
		}
		r := g.Lookup(ref.Address)
		if r == nil || r.Mode != Managed || lenders[r.Canonical] == "" {
			return v
		}
		v = r.Get(lenders[r.Canonical])
	}
	return v
}
