package rules

import (
	"maps"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// uses are the attributes by which resources name the security groups of their
// network interfaces, and the types that have them.
type uses map[string][]string

// attached are resources that have a network interface as soon as they are
// there.
var attached = uses{
	"broker_node_group_info.security_groups":           {"aws_msk_cluster"},
	"ec2_attributes.additional_master_security_groups": {"aws_emr_cluster"},
	"ec2_attributes.additional_slave_security_groups":  {"aws_emr_cluster"},
	"ec2_attributes.emr_managed_master_security_group": {"aws_emr_cluster"},
	"ec2_attributes.emr_managed_slave_security_group":  {"aws_emr_cluster"},
	"ec2_attributes.service_access_security_group":     {"aws_emr_cluster"},
	"endpoint_details.security_group_ids":              {"aws_transfer_server"},
	"network_configuration.security_group_ids":         {"aws_mwaa_environment"},
	"network_configuration.security_groups":            {"aws_ecs_service", "aws_ecs_task_set"},
	"security_group_id":                                {"aws_network_interface_sg_attachment", "aws_vpc_endpoint_security_group_association"},
	"security_group_ids": {
		"aws_apigatewayv2_vpc_link", "aws_dax_cluster", "aws_ec2_instance_connect_endpoint", "aws_elasticache_cluster",
		"aws_elasticache_replication_group", "aws_elasticache_serverless_cache", "aws_fsx_file_cache", "aws_fsx_lustre_file_system",
		"aws_fsx_ontap_file_system", "aws_fsx_openzfs_file_system", "aws_fsx_windows_file_system", "aws_memorydb_cluster",
		"aws_opensearchserverless_vpc_endpoint", "aws_quicksight_vpc_connection", "aws_redshiftserverless_workgroup",
		"aws_route53_resolver_endpoint", "aws_verifiedaccess_endpoint", "aws_vpc_endpoint", "aws_vpclattice_resource_gateway",
	},
	"security_groups": {
		"aws_efs_mount_target", "aws_elb", "aws_instance", "aws_lb", "aws_mq_broker", "aws_msk_vpc_connection", "aws_network_interface",
		"aws_s3files_mount_target", "aws_sagemaker_notebook_instance", "aws_spot_instance_request",
	},
	"vpc_config.security_group_ids":        {"aws_eks_cluster", "aws_lambda_function", "aws_msk_serverless_cluster"},
	"vpc_configuration.security_group_ids": {"aws_grafana_workspace"},
	"vpc_options.security_group_ids": {
		"aws_elasticsearch_domain", "aws_elasticsearch_vpc_endpoint", "aws_opensearch_domain", "aws_opensearch_vpc_endpoint",
	},
	"vpc_security_group_ids": {
		"aws_db_instance", "aws_db_proxy", "aws_db_proxy_endpoint", "aws_dms_replication_instance", "aws_docdb_cluster",
		"aws_docdbelastic_cluster", "aws_instance", "aws_neptune_cluster", "aws_rds_cluster", "aws_redshift_cluster",
		"aws_redshift_endpoint_access", "aws_redshiftserverless_endpoint_access", "aws_spot_instance_request",
		"aws_timestreaminfluxdb_db_cluster", "aws_timestreaminfluxdb_db_instance",
	},
}

// mayAttach are resources that have a network interface while something runs, or
// of which no page says when they have one.
var mayAttach = uses{
	"application_configuration.vpc_configuration.security_group_ids":                                    {"aws_kinesisanalyticsv2_application"},
	"compute_config.vpc_security_group_ids":                                                             {"aws_dms_replication_config"},
	"compute_resources.security_group_ids":                                                              {"aws_batch_compute_environment"},
	"default_space_settings.security_groups":                                                            {"aws_sagemaker_domain"},
	"default_user_settings.security_groups":                                                             {"aws_sagemaker_domain"},
	"domain_settings.security_group_ids":                                                                {"aws_sagemaker_domain"},
	"ec2_config.security_group_arns":                                                                    {"aws_datasync_location_efs"},
	"ecs_target.network_configuration.security_groups":                                                  {"aws_cloudwatch_event_target"},
	"elasticsearch_configuration.vpc_config.security_group_ids":                                         {"aws_kinesis_firehose_delivery_stream"},
	"endpoint_details.vpc.security_group_ids":                                                           {"aws_transfer_web_app"},
	"engine_security_group_id":                                                                          {"aws_emr_studio"},
	"environment.docker_server.security_group_ids":                                                      {"aws_codebuild_project"},
	"kafka_cluster.apache_kafka_cluster.vpc.security_groups":                                            {"aws_mskconnect_connector"},
	"kafka_cluster.vpc_config.security_groups_ids":                                                      {"aws_msk_replicator"},
	"labeling_job_algorithms_config.labeling_job_resource_config.vpc_config.security_group_ids":         {"aws_sagemaker_labeling_job"},
	"launch_specification.vpc_security_group_ids":                                                       {"aws_spot_fleet_request"},
	"managed_instances_provider.instance_launch_template.network_configuration.security_groups":         {"aws_ecs_capacity_provider"},
	"monitoring_schedule_config.monitoring_job_definition.network_config.vpc_config.security_group_ids": {"aws_sagemaker_monitoring_schedule"},
	"network_config.vpc_config.security_group_ids":                                                      {"aws_sagemaker_data_quality_job_definition"},
	"network_configuration.network_mode_config.security_groups":                                         {"aws_bedrockagentcore_agent_runtime"},
	"network_configuration.security_group_ids":                                                          {"aws_emrserverless_application"},
	"network_configuration.vpc_config.security_groups":                                                  {"aws_bedrockagentcore_browser", "aws_bedrockagentcore_code_interpreter"},
	"network_interfaces.security_groups":                                                                {"aws_launch_template"},
	"opensearch_configuration.vpc_config.security_group_ids":                                            {"aws_kinesis_firehose_delivery_stream"},
	"opensearchserverless_configuration.vpc_config.security_group_ids":                                  {"aws_kinesis_firehose_delivery_stream"},
	"option.vpc_security_group_memberships":                                                             {"aws_db_option_group"},
	"physical_connection_requirements.security_group_id_list":                                           {"aws_glue_connection"},
	"replication_servers_security_groups_ids":                                                           {"aws_drs_replication_configuration_template"},
	"security_group_arns": {
		"aws_datasync_agent", "aws_datasync_location_fsx_lustre_file_system",
		"aws_datasync_location_fsx_ontap_file_system", "aws_datasync_location_fsx_openzfs_file_system",
		"aws_datasync_location_fsx_windows_file_system",
	},
	"security_group_id": {"aws_s3outposts_endpoint"},
	"security_group_ids": {
		"aws_ec2_client_vpn_endpoint", "aws_glue_dev_endpoint", "aws_imagebuilder_infrastructure_configuration",
		"aws_m2_environment", "aws_vpclattice_service_network_vpc_association", "aws_workspacesweb_network_settings",
	},
	"security_groups":               {"aws_apprunner_vpc_connector", "aws_launch_configuration"},
	"source.eks.security_group_ids": {"aws_prometheus_scraper"},
	"source.vpc.security_group_ids": {"aws_prometheus_scraper"},
	"source_parameters.self_managed_kafka_parameters.vpc.security_groups":                               {"aws_pipes_pipe"},
	"target.ecs_parameters.network_configuration.security_groups":                                       {"aws_scheduler_schedule"},
	"target_parameters.ecs_task_parameters.network_configuration.aws_vpc_configuration.security_groups": {"aws_pipes_pipe"},
	"training_job_definition.vpc_config.security_group_ids":                                             {"aws_sagemaker_hyper_parameter_tuning_job"},
	"training_job_definitions.vpc_config.security_group_ids":                                            {"aws_sagemaker_hyper_parameter_tuning_job"},
	"user_settings.security_groups":                                                                     {"aws_sagemaker_user_profile"},
	"vpc.security_group_ids":                                                                            {"aws_medialive_channel", "aws_medialive_input"},
	"vpc_config.security_group_ids": {
		"aws_appstream_fleet", "aws_appstream_image_builder", "aws_bedrock_custom_model", "aws_codebuild_fleet",
		"aws_codebuild_project", "aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer",
		"aws_devicefarm_test_grid_project", "aws_lambda_capacity_provider", "aws_sagemaker_model",
		"aws_sagemaker_training_job", "aws_synthetics_canary",
	},
	"vpc_configuration.security_group_ids":                   {"aws_codeconnections_host", "aws_codestarconnections_host", "aws_finspace_kx_cluster"},
	"vpc_configuration.security_groups":                      {"aws_iot_topic_rule_destination"},
	"vpc_options.security_group_ids":                         {"aws_osis_pipeline"},
	"vpc_security_group_ids":                                 {"aws_launch_template"},
	"workforce_vpc_config.security_group_ids":                {"aws_sagemaker_workforce"},
	"workspace_creation_properties.custom_security_group_id": {"aws_workspaces_directory"},
	"workspace_security_group_id":                            {"aws_emr_studio"},
}

// relations are the ways back from a security group to what names it. Resources
// that an instance's own arguments make up may name it by its name as well.
func (u uses) relations() []*check.Relation {
	var out []*check.Relation
	for _, path := range slices.Sorted(maps.Keys(u)) {
		names := []string{"id"}
		switch {
		case strings.HasSuffix(path, "_arns"):
			names = []string{"arn"}
		case path == "security_groups":
			names = []string{"id", "name"}
		}
		rel := check.NamedBy(u[path][0], path, names...)
		if others := u[path][1:]; len(others) > 0 {
			rel = rel.Or(others...)
		}
		out = append(out, rel)
	}
	return out
}

// usedGroup is the condition that a security group is attached to a network
// interface.
func usedGroup() check.Predicate {
	certain, uncertain := attached.relations(), mayAttach.relations()
	relations := append(slices.Clone(certain), uncertain...)
	for _, l := range launchers {
		relations = append(relations, l.by)
	}
	return check.Func(launchReads, relations,
		"an instance, a network interface or another resource with network interfaces names the security group",
		func(c *check.Context) check.Verdict { return used(c, certain, uncertain) })
}

func used(c *check.Context, certain, uncertain []*check.Relation) check.Verdict {
	var doubt *check.Evidence
	for _, rel := range certain {
		found := c.Partners(rel)
		for _, m := range found.List {
			if !m.Possible {
				return c.On(m.Resource).Note(check.Evidence{Verdict: check.Pass, Reason: "has the security group"})
			}
			doubt = &check.Evidence{Resource: m.Resource, Cause: m.Cause, Reason: "may have the security group: " + m.Cause.String()}
		}
		if found.Open && doubt == nil {
			doubt = &check.Evidence{Cause: found.Cause, Reason: "may be attached to what isn't shown: " + found.Cause.String()}
		}
	}
	for _, rel := range uncertain {
		found := c.Partners(rel)
		if found.Open && doubt == nil {
			doubt = &check.Evidence{Cause: found.Cause, Reason: "may be attached to what isn't shown: " + found.Cause.String()}
		}
		for _, m := range found.List {
			if by := launched(c.On(m.Resource)); by != nil && !m.Possible {
				return c.On(by).Note(check.Evidence{Verdict: check.Pass, Reason: "launches instances from " + m.Address + ", which have the security group"})
			}
			doubt = &check.Evidence{
				Resource: m.Resource, Cause: resource.Cause{Kind: resource.NotShown, Subject: "when " + m.Address + " has a network interface"},
				Reason: "names the security group, and has a network interface at times only",
			}
		}
	}
	if doubt != nil {
		return c.Note(*doubt)
	}
	for _, rel := range certain {
		if gone := c.Lost(rel); gone != nil {
			return c.Note(check.Evidence{Verdict: check.Fail, Lost: gone, Reason: "loses " + gone.Address + ", " + check.Leaves(gone)})
		}
	}
	if c.Resource().Exists {
		return c.Note(check.Evidence{
			Cause: resource.Cause{Kind: resource.Outside}, Reason: "is attached to nothing in the input; groups are often attached in other root modules",
		})
	}
	return c.Note(check.Evidence{Verdict: check.Fail, Missing: true, Reason: "is attached to nothing in the input"})
}
