-- Which member published a version; none for what came with the product.
alter table flow_version add column published_by uuid;
