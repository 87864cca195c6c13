// Made from docs/openapi.json by engine-app/src/main/openapi/types.mjs. Do not edit: npm run types -w @smartconvo/console.

export interface paths {
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN. */
        get: operations["getApiKeys"];
        put?: never;
        /** @description For OWNER, ADMIN. */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For OWNER, ADMIN. */
        delete: operations["deleteApiKeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN. */
        get: operations["getApiKeysScopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAudience"];
        /** @description For OWNER, ADMIN. */
        put: operations["putAudience"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/anchors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAuditAnchors"];
        /** @description For OWNER, PRIVACY_OFFICER. */
        put: operations["putAuditAnchors"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAuditCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAuditConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{seq}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAuditEntriesSeqProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAuditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAuditKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/timestamps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getAuditTimestamps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        post: operations["postAuditVerifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getConnections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/model/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN. */
        post: operations["postConnectionsModelTrials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/controller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getController"];
        /** @description For OWNER, PRIVACY_OFFICER. */
        put: operations["putController"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER. */
        get: operations["getConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER. */
        get: operations["getConversationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/events/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER. */
        get: operations["getConversationsIdEventsSeq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-rights-protocol": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER. */
        get: operations["getDataRightsProtocol"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-rights-protocol/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        put: operations["putDataRightsProtocolAgentsId"];
        post?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        delete: operations["deleteDataRightsProtocolAgentsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/data-rights-protocol/business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        put: operations["putDataRightsProtocolBusiness"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getDrafts"];
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postDrafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getDraftsId"];
        /** @description For OWNER, ADMIN, DESIGNER. */
        put: operations["putDraftsId"];
        post?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        delete: operations["deleteDraftsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getDraftsIdBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postDraftsIdPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postDraftsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/element-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getElementTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flow-test-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postFlowTestRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getFlows"];
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postFlows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/archived": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        put: operations["putFlowsKeyArchived"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/migration-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postFlowsKeyMigrationPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getFlowsKeyMigrations"];
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postFlowsKeyMigrations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/migrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getFlowsKeyMigrationsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getFlowsKeyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getFlowsKeyVersionsVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/versions/{version}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AUDITOR. */
        get: operations["getFlowsKeyVersionsVersionActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/versions/{version}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getFlowsKeyVersionsVersionBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/{key}/versions/{version}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postFlowsKeyVersionsVersionRestoration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flows/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postFlowsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gallery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getGallery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gallery/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getGalleryKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For anyone. */
        post: operations["postInvitationsAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For anyone. */
        post: operations["postInvitationsLookup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getLegalClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getLegalHolds"];
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postLegalHolds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/legal-holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        delete: operations["deleteLegalHoldsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, AUDITOR. */
        get: operations["getMembers"];
        put?: never;
        /** @description For OWNER, ADMIN. */
        post: operations["postMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, ADMIN. */
        put: operations["putMembersId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN. */
        post: operations["postMembersIdLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For OWNER. */
        delete: operations["deleteMembersIdTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/age-notices/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER. */
        get: operations["getPrivacyAgeNoticesTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/data-sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPrivacyDataSharing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/records-of-processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPrivacyRecordsOfProcessing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/records-of-processing/{tenant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPrivacyRecordsOfProcessingTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/records-of-processing/{tenant}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPrivacyRecordsOfProcessingTenantVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/records-of-processing/{tenant}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPrivacyRecordsOfProcessingTenantVersionsVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/records-of-processing/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPrivacyRecordsOfProcessingSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privacy/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPrivacyRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getProcessesKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{key}/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER. */
        post: operations["postProcessesKeyIncidentsIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getProcessors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processors/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, ADMIN. */
        put: operations["putProcessorsKey"];
        post?: never;
        /** @description For OWNER, ADMIN. */
        delete: operations["deleteProcessorsKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processors/{key}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getProcessorsKeyFlows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publishing-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER. */
        get: operations["getPublishingRule"];
        /** @description For OWNER, ADMIN. */
        put: operations["putPublishingRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPurposes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPurposesPurpose"];
        /** @description For OWNER, ADMIN. */
        put: operations["putPurposesPurpose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes/{purpose}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN. */
        post: operations["postPurposesPurposeEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes/{purpose}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getPurposesPurposeNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes/{purpose}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, ADMIN. */
        put: operations["putPurposesPurposeUse"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getRetention"];
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER. */
        put: operations["putRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getRetentionPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getRetentionRuns"];
        put?: never;
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER. */
        post: operations["postRetentionRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        get: operations["getSession"];
        put?: never;
        /** @description For anyone. */
        post: operations["postSession"];
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        get: operations["getSessionPasskeys"];
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionPasskeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        put: operations["putSessionPasskeysId"];
        post?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        delete: operations["deleteSessionPasskeysId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys/registration-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionPasskeysRegistrationOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For anyone. */
        post: operations["postSessionPasskeysSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys/sign-in-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For anyone. */
        post: operations["postSessionPasskeysSignInOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionPasskeysStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/passkeys/step-up-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionPasskeysStepUpOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        put: operations["putSessionPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sso": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For anyone. */
        post: operations["postSessionSso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sso/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For anyone. */
        post: operations["postSessionSsoCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sso/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionSsoConnection"];
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        delete: operations["deleteSessionSsoConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sso/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionSsoStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        put: operations["putSessionTenant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        get: operations["getSessionTotp"];
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        put: operations["putSessionTotp"];
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionTotp"];
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        delete: operations["deleteSessionTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/totp/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        post: operations["postSessionTotpRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For anyone. */
        get: operations["getSessionWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        delete: operations["deleteSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR, OPERATOR. */
        delete: operations["deleteSessionsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getSites"];
        put?: never;
        /** @description For OWNER, ADMIN. */
        post: operations["postSites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, ADMIN. */
        put: operations["putSitesId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/sightings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER, AGENT, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getSitesIdSightings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getSubjectRequests"];
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postSubjectRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getSubjectRequestsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postSubjectRequestsIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/conversations/{conversation}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        put: operations["putSubjectRequestsIdConversationsConversationRefusal"];
        post?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        delete: operations["deleteSubjectRequestsIdConversationsConversationRefusal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postSubjectRequestsIdExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postSubjectRequestsIdIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, PRIVACY_OFFICER. */
        get: operations["getSubjectRequestsIdPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postSubjectRequestsIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/recipients/{processor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postSubjectRequestsIdRecipientsProcessor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postSubjectRequestsIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, PRIVACY_OFFICER. */
        post: operations["postSubjectRequestsIdResumption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-requests/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, PRIVACY_OFFICER, AUDITOR. */
        get: operations["getSubjectRequestsFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/try-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postTryOuts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/try-outs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER. */
        get: operations["getTryOutsId"];
        put?: never;
        post?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        delete: operations["deleteTryOutsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/try-outs/{id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN, DESIGNER. */
        get: operations["getTryOutsIdRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/try-outs/{id}/skips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN, DESIGNER. */
        post: operations["postTryOutsIdSkips"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description For OWNER, ADMIN. */
        get: operations["getWebhook"];
        /** @description For OWNER, ADMIN. */
        put: operations["putWebhook"];
        post?: never;
        /** @description For OWNER, ADMIN. */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description For OWNER, ADMIN. */
        post: operations["postWebhookTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActivityActivity: {
            currency: string | null;
            elements: components["schemas"]["ActivityElement"][];
            /** Format: date */
            from: string;
            /** Format: int64 */
            running: number;
            /** Format: date */
            to: string;
        };
        ActivityElement: {
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            dropped: number;
            element: string;
            /** Format: int64 */
            entered: number;
            /** Format: int64 */
            left: number;
            /** Format: double */
            medianSeconds: number | null;
            money: number | null;
            /** Format: int64 */
            now: number;
        };
        AgeNotice: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            conversation: string;
        };
        AnchorsAnswer: {
            addressKnown: boolean;
            digest: boolean;
            mailServed: boolean;
            webhook: boolean;
        };
        AnchorsWanted: {
            digest?: boolean | null;
        };
        ApiKeysApiKey: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            prefix: string;
            scopes: string[];
        };
        ApiKeysMade: {
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            scopes: string[];
        };
        ApiKeysWanted: {
            /** Format: date-time */
            expiresAt?: string | null;
            name?: string | null;
            scopes?: string[] | null;
        };
        AudienceAnswer: {
            /** Format: int32 */
            ageGate: number | null;
            directedToChildren: boolean;
        };
        AudienceWanted: {
            /** Format: int32 */
            ageGate?: number | null;
            directedToChildren?: boolean | null;
        };
        /** @enum {string} */
        AuditAction: "CONVERSATION_VIEWED" | "EVENT_EXPLAINED" | "INCIDENT_RETRIED" | "FLOW_PUBLISHED" | "FLOW_RESTORED" | "FLOW_ARCHIVED" | "FLOW_UNARCHIVED" | "FLOW_IMPORTED" | "PUBLISHING_RULE_CHANGED" | "MIGRATION_STARTED" | "SITE_CREATED" | "SITE_CHANGED" | "AUDIENCE_CHANGED" | "NOTICE_PUBLISHED" | "PURPOSE_CHANGED" | "PURPOSE_SWITCHED_ON" | "PURPOSE_SWITCHED_OFF" | "PROCESSOR_DECLARED" | "PROCESSOR_ENDED" | "MODEL_TRIED" | "MEMBER_INVITED" | "MEMBER_JOINED" | "MEMBER_ROLES_CHANGED" | "MEMBER_DEACTIVATED" | "MEMBER_REACTIVATED" | "INVITATION_RENEWED" | "PASSWORD_LINK_MADE" | "PASSWORD_RESET" | "PASSWORD_CHANGED" | "SECOND_FACTOR_SET_UP" | "SECOND_FACTOR_REMOVED" | "PASSKEY_ADDED" | "PASSKEY_REMOVED" | "IDENTITY_CONNECTED" | "IDENTITY_DISCONNECTED" | "RECOVERY_CODES_RENEWED" | "API_KEY_MADE" | "API_KEY_REVOKED" | "SIGNED_IN" | "SIGN_IN_FAILED" | "TENANT_ENTERED" | "STEPPED_UP" | "SIGNED_OUT" | "SESSION_ENDED" | "SIGNED_OUT_EVERYWHERE" | "WITHDRAWAL_CARRIED_OUT" | "AUDIT_LOG_EXPORTED" | "PURGE_STARTED" | "PURGE_CERTIFIED" | "RETENTION_CHANGED" | "REQUEST_RECEIVED" | "REQUEST_PROVEN" | "REQUEST_APPROVED" | "REQUEST_REFUSED" | "REQUEST_LEFT_OUT" | "REQUEST_TAKEN_IN" | "REQUEST_EXTENDED" | "REQUEST_PAUSED" | "REQUEST_RESUMED" | "REQUEST_RECIPIENT_TOLD" | "REQUEST_WITHDRAWN" | "REQUEST_ANSWERED" | "REQUEST_OVERDUE" | "DATA_EXPORTED" | "DATA_FETCHED" | "DATA_TAKEN" | "DATA_CHANGED" | "SUBJECT_ERASED" | "ERASURE_CERTIFIED" | "ERASURE_REPEATED" | "HOLD_PLACED" | "HOLD_LIFTED" | "HOLD_ENDED" | "CONTROLLER_CHANGED" | "WEBHOOK_SET" | "WEBHOOK_REMOVED" | "WEBHOOK_TRIED" | "AGENTS_BUSINESS_SET" | "AGENT_SAVED" | "AGENT_REMOVED" | "AGENT_TOKEN_ISSUED" | "DIGEST_CHANGED";
        AuditPage: {
            entries: components["schemas"]["AuditWritten"][];
            /** Format: int64 */
            next: number | null;
        };
        AuditReaderConsistency: {
            /** Format: int64 */
            earlier: number;
            note: string;
            path: string[];
            /** Format: int64 */
            size: number;
        };
        AuditReaderInclusion: {
            entry: string;
            /** Format: int64 */
            index: number;
            note: string;
            path: string[];
            /** Format: int64 */
            size: number;
        };
        AuditReaderStamp: {
            /** Format: date-time */
            at: string;
            /** Format: byte */
            response: string;
            /** Format: int64 */
            size: number;
        };
        AuditVerification: {
            /** Format: int32 */
            checkpoints: number;
            /** Format: int64 */
            entries: number;
            fault: components["schemas"]["VerdictFault"] | null;
            /** Format: int64 */
            from: number | null;
            /** Format: int64 */
            proven: number;
            /** Format: int64 */
            to: number | null;
        };
        AuditWanted: {
            action: components["schemas"]["AuditAction"] | null;
            /** Format: uuid */
            actor: string | null;
            /** Format: int64 */
            before: number | null;
            /** Format: uuid */
            conversation: string | null;
            /** Format: date */
            from: string | null;
            /** Format: int32 */
            limit: number | null;
            /** Format: date */
            to: string | null;
        };
        AuditWritten: {
            action: string;
            actor: string | null;
            actorName: string | null;
            /** Format: date-time */
            at: string;
            object: string | null;
            /** Format: int64 */
            seq: number;
            subject: string | null;
        };
        BundlesImported: {
            draft: components["schemas"]["DraftView"];
            problems: components["schemas"]["ToldProblem"][];
        };
        /** @enum {string} */
        Channel: "WIDGET" | "PAGE" | "CONSOLE" | "AGENT";
        ConnectionsAnswer: {
            mail: components["schemas"]["ConnectionsMail"];
            model: components["schemas"]["ConnectionsModel"];
        };
        ConnectionsMail: {
            host: string | null;
            state: components["schemas"]["ConnectionsMailState"];
        };
        /** @enum {string} */
        ConnectionsMailState: "CONFIGURED" | "SIMULATED" | "MISSING";
        ConnectionsModel: {
            address: string;
            demo: boolean;
            name: string;
        };
        ConnectionsTrial: {
            outcome: components["schemas"]["ModelTrialOutcome"];
        };
        ControllerForm: {
            address?: string | null;
            contactEmail?: string | null;
            dataProtectionOfficer?: string | null;
            name?: string | null;
            representative?: string | null;
            supervisoryAuthority?: string | null;
            timeZone?: string | null;
        };
        ConversationArchiveCondition: {
            expression: string | null;
            flow: string;
            result: boolean;
        };
        ConversationsWanted: {
            before: string | null;
            element: string | null;
            flow: string | null;
            /** Format: date */
            from: string | null;
            /** Format: int32 */
            limit: number | null;
            status: string | null;
            /** Format: date */
            to: string | null;
            /** Format: int32 */
            version: number | null;
        };
        ConversationViewsAsked: {
            currency: string | null;
            /** Format: int64 */
            inputTokens: number;
            model: string;
            money: number | null;
            /** Format: int64 */
            outputTokens: number;
            prompt: string;
        };
        ConversationViewsExplained: {
            answers: {
                [key: string]: unknown;
            };
            conditions: components["schemas"]["ConversationArchiveCondition"][];
            consent: {
                [key: string]: boolean;
            };
            element: string | null;
            flow: string | null;
            model: components["schemas"]["ConversationViewsAsked"] | null;
            sources: string[];
            template: string | null;
            /** Format: int32 */
            version: number | null;
        };
        ConversationViewsListed: {
            /** Format: int64 */
            events: number;
            flow: string;
            flowName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastActivityAt: string;
            locale: string;
            /** Format: date-time */
            startedAt: string;
            status: components["schemas"]["Status"];
            /** Format: int32 */
            version: number;
            waitingAt: string[];
            waitingNames: string[];
        };
        ConversationViewsPage: {
            conversations: components["schemas"]["ConversationViewsListed"][];
            next: string | null;
        };
        CorrectedCorrection: {
            /** Format: uuid */
            conversation: string;
            field: string;
            value: string;
        };
        /** @enum {string} */
        CourierOutcome: "TAKEN" | "DECLINED" | "UNREACHABLE" | "NOT_ALLOWED";
        Coverage: {
            arrows: string[];
            elements: string[];
        };
        /** @enum {string} */
        DataCategory: "IDENTIFIERS" | "CUSTOMER_RECORDS" | "NETWORK_ACTIVITY" | "MESSAGES" | "ANSWERS";
        DetailsAnswer: {
            address: string | null;
            contactEmail: string | null;
            dataProtectionOfficer: string | null;
            name: string | null;
            representative: string | null;
            supervisoryAuthority: string | null;
            timeZone: string;
        };
        DirectoryAgent: {
            /** Format: date-time */
            addedAt: string;
            id: string;
            /** Format: date-time */
            lastTokenAt: string | null;
            name: string;
            verifyKey: string;
            vouches: boolean;
            webUrl: string | null;
        };
        DirectoryBusiness: {
            businessId?: string | null;
        };
        DirectoryDirectory: {
            agents: components["schemas"]["DirectoryAgent"][];
            apiBase: string | null;
            businessId: string | null;
        };
        DirectoryWanted: {
            name?: string | null;
            verifyKey?: string | null;
            vouches: boolean;
            webUrl?: string | null;
        };
        /** @enum {string} */
        DisclosureKind: "AI" | "HTTP" | "EMAIL";
        DraftsGiven: {
            bpmn?: string | null;
            forms?: {
                [key: string]: string | null;
            } | null;
            name?: string | null;
            /** Format: int32 */
            revision?: number | null;
            tests?: {
                [key: string]: string | null;
            } | null;
        };
        DraftsListed: {
            /** Format: int32 */
            basedOn: number | null;
            /** Format: date-time */
            changedAt: string;
            changedBy: string | null;
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            /** Format: int32 */
            revision: number;
        };
        DraftsRelease: {
            note?: string | null;
            /** Format: int32 */
            onto?: number | null;
            /** Format: int32 */
            revision?: number | null;
        };
        DraftsReleased: {
            version: components["schemas"]["PublishedVersion"];
            warnings: components["schemas"]["ToldProblem"][];
        };
        DraftsSaved: {
            /** Format: date-time */
            changedAt: string;
            changedBy: string | null;
            /** Format: int32 */
            revision: number;
        };
        DraftsWanted: {
            /** Format: uuid */
            copy?: string | null;
            flow?: string | null;
            name?: string | null;
            template?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        DraftView: {
            /** Format: int32 */
            basedOn: number | null;
            bpmn: string;
            /** Format: date-time */
            changedAt: string;
            changedBy: string | null;
            forms: {
                [key: string]: string;
            };
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            /** Format: int32 */
            revision: number;
            tests: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        ExtensionReason: "COMPLEX" | "MANY";
        /** @enum {string} */
        FailureKind: "STEP" | "JOB" | "OTHER";
        FiguresRequestsOf: {
            /** Format: date */
            from: string;
            requests: components["schemas"]["RequestFiguresFigures"][];
            /** Format: date */
            until: string;
        };
        FlowsChecked: {
            problems: components["schemas"]["ToldProblem"][];
        };
        FlowsDrawn: {
            bpmn: string;
            forms: {
                [key: string]: string;
            };
            key: string;
            name: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string | null;
            tests: {
                [key: string]: string;
            };
            /** Format: int32 */
            version: number;
        };
        FlowsGiven: {
            bpmn?: string | null;
            forms?: {
                [key: string]: string | null;
            } | null;
            note?: string | null;
            tests?: {
                [key: string]: string | null;
            } | null;
        };
        FlowTestRunsWanted: {
            bpmn?: string | null;
            flow?: string | null;
            forms?: {
                [key: string]: string | null;
            } | null;
            tests?: {
                [key: string]: string | null;
            } | null;
            /** Format: int32 */
            version?: number | null;
        };
        GalleryEntry: {
            description: string;
            key: string;
            name: string;
        };
        GalleryShown: {
            bpmn: string;
            description: string;
            forms: {
                [key: string]: string;
            };
            key: string;
            name: string;
            tests: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        Happening: "RECEIVED" | "ACKNOWLEDGED" | "CODE_SENT" | "PROVEN" | "FOUND" | "APPROVED" | "SECOND_APPROVED" | "REFUSED" | "EXTENDED" | "PAUSED" | "RESUMED" | "WARNED" | "ESCALATED" | "OVERDUE" | "LEDGER_WRITTEN" | "FROZEN" | "ERASED" | "RECIPIENTS_TOLD" | "CERTIFIED" | "PACKAGE_MADE" | "PACKAGE_FETCHED" | "PACKAGE_DESTROYED" | "CHANGED" | "ANSWERED" | "WITHDRAWN" | "LAPSED";
        /** @enum {string} */
        HoldGround: "LEGAL_OBLIGATION" | "LEGAL_CLAIMS" | "RESTRICTION";
        /** @enum {string} */
        Identity: "SESSION" | "EMAIL_CODE" | "OFFICER" | "AGENT";
        InvitationsAcceptance: {
            password?: string | null;
            token?: string | null;
        };
        InvitationsAnswer: {
            name: string;
            needs: components["schemas"]["InvitationsNeeds"];
            reset: boolean;
            tenant: string;
        };
        /** @enum {string} */
        InvitationsNeeds: "PASSWORD" | "SIGN_IN";
        InvitationsToken: {
            token?: string | null;
        };
        /** @description Any JSON. */
        JsonNode: unknown;
        /** @enum {string} */
        LegalBasis: "CONSENT" | "CONTRACT" | "LEGAL_OBLIGATION" | "LEGITIMATE_INTEREST";
        /** @enum {string} */
        LegalClockMeasure: "ACKNOWLEDGE" | "WARN" | "ESCALATE" | "ANSWER" | "EXTENDED";
        LegalClocksShown: {
            business: boolean;
            kind: components["schemas"]["RequestKind"] | null;
            period: string;
            regime: components["schemas"]["Regime"];
            source: string;
            what: components["schemas"]["LegalClockMeasure"];
        };
        LegalGroundsGround: {
            ground: components["schemas"]["RefusalGround"];
            source: string;
        };
        LegalHoldsPlaced: {
            /** Format: uuid */
            id: string;
        };
        LegalHoldsShown: {
            /** Format: uuid */
            by: string;
            /** Format: uuid */
            conversation: string;
            /** Format: date-time */
            createdAt: string;
            field: string | null;
            ground: components["schemas"]["HoldGround"];
            /** Format: uuid */
            id: string;
            sha256: string;
            /** Format: date-time */
            until: string;
        };
        LegalHoldsWanted: {
            /** Format: uuid */
            conversation?: string | null;
            field?: string | null;
            ground?: components["schemas"]["HoldGround"] | null;
            /** Format: date */
            until?: string | null;
        };
        MembersAnswer: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            invited: boolean;
            /** Format: date-time */
            lastSignInAt: string | null;
            name: string;
            roles: components["schemas"]["Role"][];
            secondFactor: boolean;
        };
        MembersChange: {
            active?: boolean | null;
            roles?: components["schemas"]["Role"][] | null;
        };
        MembersLink: {
            /** Format: date-time */
            expiresAt: string;
            path: string | null;
        };
        MembersMade: {
            /** Format: uuid */
            id: string;
            link: components["schemas"]["MembersLink"];
            name: string;
            roles: components["schemas"]["Role"][];
        };
        MembersTo: {
            email?: string | null;
            language?: string | null;
        };
        MembersWanted: {
            email?: string | null;
            language?: string | null;
            name?: string | null;
            roles?: components["schemas"]["Role"][] | null;
        };
        MigrationFailure: {
            /** Format: int32 */
            count: number;
            element: string;
            reason: string;
        };
        MigrationPlannerProblem: {
            element: string;
            message: string;
        };
        MigrationPlannerWaiting: {
            /** Format: int32 */
            count: number;
            element: string;
            name: string;
        };
        MigrationsPlanned: {
            mapping: {
                [key: string]: string;
            };
            problems: components["schemas"]["MigrationPlannerProblem"][];
            /** Format: int32 */
            running: number;
            waiting: components["schemas"]["MigrationPlannerWaiting"][];
        };
        /** @enum {string} */
        MigrationsState: "running" | "finished";
        MigrationsTold: {
            /** Format: int32 */
            failed: number;
            failures: components["schemas"]["MigrationFailure"][];
            /** Format: int32 */
            from: number;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            moved: number;
            /** Format: date-time */
            startedAt: string;
            state: components["schemas"]["MigrationsState"];
            /** Format: int32 */
            to: number;
            /** Format: int32 */
            total: number;
        };
        MigrationsWanted: {
            /** Format: int32 */
            from?: number | null;
            mapping?: {
                [key: string]: string | null;
            } | null;
            /** Format: int32 */
            to?: number | null;
        };
        Misfit: {
            field: string;
            message: string;
        };
        /** @enum {string} */
        ModelTrialOutcome: "ANSWERED" | "DECLINED" | "NOT_ALLOWED" | "REJECTED" | "UNREACHABLE";
        NoticeText: {
            accept: string | null;
            refuse: string | null;
            text: string;
            url: string | null;
        };
        NoticeVersion: {
            /** Format: date-time */
            createdAt: string;
            texts: {
                [key: string]: components["schemas"]["NoticeText"];
            };
            /** Format: int32 */
            version: number;
        };
        PasskeyRowsPasskey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
        };
        PasskeysName: {
            name?: string | null;
        };
        PasskeysOptions: {
            publicKey: {
                [key: string]: unknown;
            };
        };
        PasskeysRegistered: {
            recoveryCodes: string[];
        };
        PasskeysSigned: {
            credential?: {
                [key: string]: unknown;
            } | null;
        };
        PasskeysWanted: {
            credential?: {
                [key: string]: unknown;
            } | null;
            name?: string | null;
        };
        /** @description A refusal (RFC 9457). */
        Problem: {
            detail?: string;
            /** @description What is wrong, field by field. */
            errors?: components["schemas"]["Misfit"][];
            instance?: string;
            status: number;
            title: string;
            /** @description Branch on this: see docs/problems.md. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProcessesElement: {
            element: string;
            /** Format: int64 */
            incidents: number;
            /** Format: int64 */
            now: number;
        };
        ProcessesIncident: {
            /** Format: date-time */
            at: string;
            element: string;
            id: string;
            kind: components["schemas"]["FailureKind"];
        };
        ProcessesInstance: {
            id: string;
            incidents: components["schemas"]["ProcessesIncident"][];
            /** Format: date-time */
            startedAt: string;
            timers: components["schemas"]["ProcessesTimer"][];
            waitingAt: string[];
        };
        ProcessesShown: {
            bpmn: string;
            elements: components["schemas"]["ProcessesElement"][];
            instances: components["schemas"]["ProcessesInstance"][];
            key: string;
            name: string;
            /** Format: int32 */
            version: number;
        };
        ProcessesSummary: {
            /** Format: int64 */
            incidents: number;
            key: string;
            name: string;
            /** Format: int64 */
            running: number;
            /** Format: int32 */
            version: number;
        };
        ProcessesTimer: {
            /** Format: date-time */
            due: string;
            element: string;
        };
        ProcessorFlowsNamed: {
            key: string;
            name: string;
        };
        ProcessorForm: {
            agreementSha256?: string | null;
            hosts?: {
                [key: string]: string[] | null;
            } | null;
            kind?: components["schemas"]["DisclosureKind"] | null;
            /** Format: uuid */
            known?: string | null;
            name?: string | null;
            signedOn?: string | null;
            usedFor?: string | null;
            zeroRetention?: components["schemas"]["ZeroRetention"] | null;
        };
        ProcessorsEntry: {
            /** Format: date-time */
            activeSince: string;
            agreementSha256: string | null;
            fromSettings: boolean;
            hosts: {
                [key: string]: string[];
            };
            /** Format: uuid */
            id: string;
            key: string;
            kind: components["schemas"]["DisclosureKind"];
            name: string;
            own: boolean;
            /** Format: date */
            signedOn: string | null;
            standing: components["schemas"]["ProcessorsStanding"];
            usedFor: string;
            zeroRetention: components["schemas"]["ZeroRetention"];
        };
        ProcessorsRegister: {
            processors: components["schemas"]["ProcessorsEntry"][];
            region: string;
        };
        /** @enum {string} */
        ProcessorsStanding: "READY" | "NOT_AGREED" | "ELSEWHERE";
        PublishedVersion: {
            archived: boolean;
            key: string;
            name: string;
            note: string | null;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string | null;
            /** Format: int32 */
            version: number;
        };
        PublishingRule: {
            stepsCovered: boolean;
            testsPass: boolean;
        };
        PublishingRuleWanted: {
            stepsCovered?: boolean | null;
            testsPass?: boolean | null;
        };
        PurgesPreview: {
            /** Format: int64 */
            conversations: number;
            /** Format: int64 */
            days: number;
            /** Format: int64 */
            events: number;
            /** Format: int64 */
            history: number;
            /** Format: date-time */
            olderThan: string;
            /** Format: int64 */
            open: number;
        };
        PurgesRun: {
            certificate: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            olderThan: string;
            removed: {
                [key: string]: number;
            };
            /** Format: date-time */
            startedAt: string;
            /** Format: uuid */
            startedBy: string | null;
        };
        PurgesSetting: {
            /** Format: int32 */
            days: number;
            /** Format: int32 */
            longest: number;
        };
        PurgesWanted: {
            /** Format: int32 */
            days?: number | null;
        };
        PurposeForm: {
            askAgainAfter?: string | null;
            basis?: components["schemas"]["LegalBasis"] | null;
            dataClasses?: (string | null)[] | null;
            notices?: {
                [key: string]: components["schemas"]["PurposeFormWords"] | null;
            } | null;
            /** Format: int32 */
            noticeVersion?: number | null;
            recipients?: (string | null)[] | null;
            /** Format: int32 */
            retentionDays?: number | null;
            validFor?: string | null;
        };
        PurposeFormWords: {
            accept?: string | null;
            refuse?: string | null;
            text?: string | null;
            url?: string | null;
        };
        PurposesAnswer: {
            active: boolean;
            askAgainAfter: string;
            basis: components["schemas"]["LegalBasis"];
            dataClasses: string[];
            id: string;
            notices: {
                [key: string]: components["schemas"]["NoticeText"];
            };
            /** Format: int32 */
            noticeVersion: number;
            recipients: string[];
            /** Format: int32 */
            retentionDays: number;
            validFor: string | null;
        };
        PurposesEffect: {
            asksAgain: boolean;
            newNotice: boolean;
            /** Format: int32 */
            noticeVersion: number;
        };
        PurposesUse: {
            active?: boolean | null;
        };
        /** @enum {string} */
        RecipientsState: "WAITING" | "TOLD" | "NOTHING_STORED" | "FAILED";
        RecordOfProcessing: {
            /** @description Art. 30(2)(a): on whose behalf */
            controller: {
                contact?: string;
                dataProtectionOfficer?: string;
                name: string;
                representative?: string;
            };
            /** @description What is held of a visitor, how long, and how it is protected */
            data: {
                about: string;
                holds: string;
                kept: string;
                protection: string;
                table: string;
            }[];
            /** @description Art. 30(2)(b): what is done, as published */
            flows: {
                fields: {
                    name: string;
                    /** @description absent for a field that is not personal */
                    purpose?: string;
                    step: string;
                    type: string;
                }[];
                key: string;
                name: string;
                outside: {
                    service: string;
                    step: string;
                }[];
                version: number;
            }[];
            /** @description Art. 30(2)(d) and Art. 32 */
            measures: {
                id: string;
                what: string;
            }[];
            /** @description Art. 30(2)(a): who processes */
            processor: {
                contact?: string;
                dataProtectionOfficer?: string;
                name: string;
                representative?: string;
            };
            /** @description What personal data is used for */
            purposes: {
                active: boolean;
                dataClasses: string[];
                id: string;
                /** @description CONSENT, CONTRACT, LEGAL_OBLIGATION or LEGITIMATE_INTEREST */
                legalBasis: string;
                noticeVersion: number;
                recipients: string[];
                retentionDays: number;
            }[];
            /** @description Art. 30(2)(c): who else gets data */
            recipients: {
                flows: string[];
                /** @description empty if it never leaves the process */
                hosts: string[];
                service: string;
            }[];
            /** @description where the tenant's data is processed */
            region: string;
            /** @description Art. 28(2), 30(2)(c): who may be sent what visitors say, and where */
            subProcessors: {
                agreementSha256?: string;
                /** @description ISO 8601 date; absent as long as nothing is signed */
                agreementSignedOn?: string;
                /** @description by the region they process in */
                hosts: {
                    [key: string]: string[];
                };
                /** @description AI, HTTP or EMAIL */
                kind: string;
                name: string;
                /** @description run by the processor or the controller itself */
                own: boolean;
                usedFor: string;
                /** @description NONE, REQUESTED or GRANTED */
                zeroRetention: string;
            }[];
        };
        RecordsAnswer: {
            content: components["schemas"]["RecordOfProcessing"];
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            tenant: string;
            /** Format: int32 */
            version: number;
        };
        RecordsSummary: {
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            tenant: string;
            /** Format: int32 */
            version: number;
        };
        /** @enum {string} */
        RefusalGround: "EXPRESSION" | "LEGAL_OBLIGATION" | "PUBLIC_HEALTH" | "ARCHIVING" | "LEGAL_CLAIMS" | "SERVICE_ASKED_FOR" | "COMPELLING_GROUNDS" | "RIGHTS_OF_OTHERS" | "ACCURATE" | "MANIFESTLY_UNFOUNDED" | "EXCESSIVE" | "NOT_IDENTIFIED" | "NOT_COVERED";
        /** @enum {string} */
        Regime: "GDPR" | "UK_GDPR" | "CCPA";
        RequestFiguresFigures: {
            /** Format: int64 */
            dropped: number;
            /** Format: int64 */
            fulfilled: number;
            /** Format: int64 */
            inPart: number;
            kind: components["schemas"]["RequestKind"];
            /** Format: int64 */
            late: number;
            /** Format: double */
            medianDays: number | null;
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            refused: number;
            regime: components["schemas"]["Regime"];
        };
        /** @enum {string} */
        RequestKind: "ACCESS" | "PORTABILITY" | "ERASURE" | "RECTIFICATION" | "RESTRICTION" | "OBJECTION" | "CONSENT_WITHDRAWAL" | "OPT_OUT" | "COMPLAINT";
        /** @enum {string} */
        RequestState: "RECEIVED" | "UNPROVEN" | "REVIEW" | "SECOND_REVIEW" | "ACTING" | "ANSWERED" | "REFUSED" | "WITHDRAWN" | "LAPSED";
        RequestViewsCount: {
            /** Format: int64 */
            rows: number;
            table: string;
            what: string;
        };
        RequestViewsDetail: {
            agent: string | null;
            certificate: string | null;
            channel: components["schemas"]["Channel"];
            clocks: components["schemas"]["RequestViewsDue"][];
            /** Format: date-time */
            closedAt: string | null;
            contact: string | null;
            counts: components["schemas"]["RequestViewsCount"][];
            /** Format: date-time */
            dueAt: string | null;
            extended: boolean;
            found: components["schemas"]["RequestViewsFound"][];
            grounds: components["schemas"]["LegalGroundsGround"][];
            history: components["schemas"]["RequestViewsHappened"][];
            /** Format: uuid */
            id: string;
            identity: components["schemas"]["RequestViewsProven"] | null;
            kind: components["schemas"]["RequestKind"];
            needsSecond: boolean;
            package: components["schemas"]["RequestViewsPackage"] | null;
            /** Format: date-time */
            pausedSince: string | null;
            /** Format: int32 */
            people: number;
            process: string | null;
            /** Format: date-time */
            receivedAt: string;
            recipients: components["schemas"]["RequestViewsTold"][];
            reference: string;
            refusal: components["schemas"]["RequestViewsRefused"] | null;
            regime: components["schemas"]["Regime"];
            state: components["schemas"]["RequestState"];
        };
        RequestViewsDue: {
            /** Format: date-time */
            at: string;
            done: boolean;
            source: string;
            what: components["schemas"]["LegalClockMeasure"];
        };
        RequestViewsFound: {
            /** Format: uuid */
            conversation: string;
            fields: string[];
            held: boolean;
            leftOut: components["schemas"]["RefusalGround"] | null;
            /** Format: date-time */
            since: string | null;
        };
        RequestViewsHappened: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string | null;
            what: components["schemas"]["Happening"];
        };
        RequestViewsPackage: {
            /** Format: date-time */
            destroyedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            fetchedAt: string | null;
            sha256: string;
        };
        RequestViewsProven: {
            /** Format: date-time */
            at: string;
            how: components["schemas"]["Identity"];
        };
        RequestViewsRefused: {
            /** Format: date-time */
            at: string;
            ground: components["schemas"]["RefusalGround"];
            source: string;
        };
        RequestViewsSummary: {
            agent: string | null;
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            extended: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["RequestKind"];
            /** Format: date-time */
            pausedSince: string | null;
            /** Format: int32 */
            people: number;
            /** Format: date-time */
            receivedAt: string;
            reference: string;
            regime: components["schemas"]["Regime"];
            state: components["schemas"]["RequestState"];
        };
        RequestViewsTold: {
            /** Format: date-time */
            at: string | null;
            processor: string;
            state: components["schemas"]["RecipientsState"];
        };
        /** @enum {string} */
        Retention: "run" | "chat" | "history" | "purpose" | "proof" | "subject" | "tenant" | "installation" | "expiry" | "link" | "letter" | "request" | "package" | "hold" | "never";
        RetentionKept: {
            holds: string;
            rule: components["schemas"]["Retention"];
            table: string;
            whose: components["schemas"]["Whose"];
            words: string;
        };
        /** @enum {string} */
        Role: "OWNER" | "ADMIN" | "DESIGNER" | "AGENT" | "PRIVACY_OFFICER" | "AUDITOR" | "OPERATOR";
        SecondFactorBegun: {
            secret: string;
            uri: string;
        };
        SecondFactorCode: {
            code?: string | null;
        };
        SecondFactorRecovery: {
            recoveryCodes: string[];
        };
        SecondFactorState: {
            on: boolean;
            /** Format: int32 */
            recoveryCodesLeft: number;
        };
        SessionAnswersNamed: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SessionAnswersSessionAnswer: {
            member: components["schemas"]["SessionAnswersNamed"];
            passkey: boolean;
            password: boolean;
            roles: components["schemas"]["Role"][];
            secondFactor: boolean;
            sso: boolean;
            tenant: components["schemas"]["SessionAnswersNamed"] | null;
            tenants: components["schemas"]["SessionAnswersNamed"][];
        };
        SessionChange: {
            current?: string | null;
            new?: string | null;
        };
        SessionGiven: {
            code?: string | null;
            name?: string | null;
            password?: string | null;
        };
        SessionsAnswer: {
            browser: string;
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        SessionWanted: {
            /** Format: uuid */
            tenant?: string | null;
        };
        /** @enum {string} */
        Severity: "ERROR" | "WARNING";
        SharingReport: {
            business: string;
            categories: components["schemas"]["SharingReportCategory"][];
            /** Format: date */
            from: string;
            timeZone: string;
            /** Format: date */
            until: string;
        };
        SharingReportCategory: {
            category: components["schemas"]["DataCategory"];
            letter: string | null;
            purposes: components["schemas"]["SharingReportReason"][];
            recipients: components["schemas"]["SharingReportRecipient"][];
            what: string[];
        };
        SharingReportReason: {
            /** Format: int32 */
            keptForDays: number;
            legalBasis: string;
            purpose: string;
        };
        SharingReportRecipient: {
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
            name: string;
            own: boolean;
            regions: string[];
            /** Format: int64 */
            times: number;
            usedFor: string;
            what: string[];
        };
        SightingsSighting: {
            origin: string;
            /** Format: date-time */
            seenAt: string;
        };
        SiteForm: {
            flows?: (string | null)[] | null;
            locale?: string | null;
            name?: string | null;
            origins?: (string | null)[] | null;
            texts?: {
                [key: string]: string | null;
            } | null;
            theme?: {
                [key: string]: string | null;
            } | null;
        };
        SitesAnswer: {
            archivedFlows: string[];
            flows: string[];
            /** Format: uuid */
            id: string;
            key: string;
            locale: string;
            name: string;
            origins: string[];
            texts: {
                [key: string]: string;
            };
            theme: {
                [key: string]: string;
            };
        };
        SsoArrived: {
            back: string;
            purpose: components["schemas"]["SsoFlowPurpose"];
        };
        /** @enum {string} */
        SsoFlowPurpose: "SIGN_IN" | "CONNECT" | "STEP_UP";
        SsoReturned: {
            code?: string | null;
            state?: string | null;
        };
        SsoWanted: {
            back?: string | null;
        };
        SsoWay: {
            address: string;
        };
        /** @enum {string} */
        Status: "open" | "ended";
        StepUpProof: {
            code?: string | null;
            password?: string | null;
        };
        SubjectRequestsApproval: {
            corrections?: components["schemas"]["CorrectedCorrection"][] | null;
        };
        SubjectRequestsDenial: {
            explanation?: string | null;
            ground?: components["schemas"]["RefusalGround"] | null;
        };
        SubjectRequestsExtension: {
            reason?: components["schemas"]["ExtensionReason"] | null;
        };
        SubjectRequestsLeftOut: {
            ground?: components["schemas"]["RefusalGround"] | null;
        };
        SubjectRequestsPage: {
            /** Format: uuid */
            next: string | null;
            requests: components["schemas"]["RequestViewsSummary"][];
        };
        SubjectRequestsWanted: {
            /** Format: uuid */
            conversation?: string | null;
            email?: string | null;
            kind?: components["schemas"]["RequestKind"] | null;
            locale?: string | null;
            phone?: string | null;
            regime?: components["schemas"]["Regime"] | null;
        };
        TestReport: {
            covered: components["schemas"]["Coverage"];
            results: components["schemas"]["TestResult"][];
            uncovered: components["schemas"]["Coverage"];
        };
        TestResult: {
            actual: string | null;
            coverage: components["schemas"]["Coverage"];
            expected: string | null;
            /** Format: int32 */
            line: number | null;
            name: string;
            outcome: components["schemas"]["TestResultOutcome"];
            story: string[];
        };
        /** @enum {string} */
        TestResultOutcome: "PASSED" | "FAILED" | "MALFORMED" | "NOT_RUN";
        ToldProblem: {
            element: string | null;
            message: string;
            remedy: string;
            rule: string;
            severity: components["schemas"]["Severity"];
        };
        TriedConversationsDue: {
            /** Format: date-time */
            at: string;
            element: string;
        };
        /** @enum {string} */
        TryOutsOutside: "SCRIPTED" | "REAL";
        TryOutsPassed: {
            element: string;
            /** Format: date-time */
            enteredAt: string;
            /** Format: date-time */
            leftAt: string | null;
        };
        TryOutsRecorded: {
            chat: string;
        };
        TryOutsSkip: {
            element?: string | null;
        };
        TryOutsStarted: {
            id: string;
            page: string;
        };
        TryOutsState: {
            answers: {
                [key: string]: unknown;
            };
            conversation: string | null;
            due: components["schemas"]["TriedConversationsDue"][];
            ended: boolean;
            path: components["schemas"]["TryOutsPassed"][];
            tokens: string[];
        };
        TryOutsWanted: {
            bpmn?: string | null;
            forms?: {
                [key: string]: string | null;
            } | null;
            outside?: components["schemas"]["TryOutsOutside"] | null;
        };
        /** @enum {string} */
        VerdictFault: "UNREADABLE" | "OTHER_LOG" | "OUT_OF_ORDER" | "MISSING" | "CHANGED" | "REPLACED" | "CUT_OFF" | "FORKED" | "FORGED_CHECKPOINT";
        VersionsArchiving: {
            archived?: boolean | null;
        };
        VersionsRestoration: {
            note?: string | null;
        };
        WaysWays: {
            passkeys: boolean;
            sso: string | null;
        };
        WebhookAnswer: {
            last: components["schemas"]["WebhookLast"] | null;
            /** Format: date-time */
            setAt: string | null;
            url: string | null;
            /** Format: int64 */
            waiting: number;
        };
        WebhookLast: {
            /** Format: date-time */
            at: string;
            outcome: components["schemas"]["CourierOutcome"];
            /** Format: int32 */
            status: number;
        };
        WebhookMade: {
            secret: string;
            url: string;
        };
        WebhookSent: {
            /** Format: uuid */
            delivery: string;
        };
        WebhookWanted: {
            url?: string | null;
        };
        /** @enum {string} */
        Whose: "subject" | "conversation" | "member" | "tenant" | "nobody";
        /** @enum {string} */
        ZeroRetention: "NONE" | "REQUESTED" | "GRANTED";
    };
    responses: {
        /** @description You may not do this. */
        forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Some of it cannot be taken: see the errors, field by field. */
        invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing at this address. */
        "not-found": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other refusal. */
        problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is too large. */
        "too-large": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Sign in to do this. */
        unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeysApiKey"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeysWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeysMade"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteApiKeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getApiKeysScopes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putAudience: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AudienceWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getAudit: {
        parameters: {
            query: {
                wanted: components["schemas"]["AuditWanted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getAuditAnchors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnchorsAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putAuditAnchors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnchorsWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnchorsAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getAuditCheckpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getAuditConsistency: {
        parameters: {
            query: {
                earlier: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReaderConsistency"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getAuditEntriesSeqProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReaderInclusion"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getAuditExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getAuditKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getAuditTimestamps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditReaderStamp"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postAuditVerifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionsAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postConnectionsModelTrials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionsTrial"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getController: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailsAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putController: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ControllerForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailsAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getConversations: {
        parameters: {
            query: {
                wanted: components["schemas"]["ConversationsWanted"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationViewsPage"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getConversationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getConversationsIdEventsSeq: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationViewsExplained"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getDataRightsProtocol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryDirectory"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putDataRightsProtocolAgentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectoryWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryDirectory"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteDataRightsProtocolAgentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    putDataRightsProtocolBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectoryBusiness"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryDirectory"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftsListed"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftsWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getDraftsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    putDraftsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftsGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftsSaved"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteDraftsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getDraftsIdBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postDraftsIdPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftsRelease"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftsReleased"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postDraftsImports: {
        parameters: {
            query?: never;
            header?: {
                "Content-Type"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundlesImported"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getElementTemplates: {
        parameters: {
            query?: {
                download?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonNode"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postFlowTestRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowTestRunsWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestReport"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getFlows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedVersion"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postFlows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowsGiven"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedVersion"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    putFlowsKeyArchived: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionsArchiving"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postFlowsKeyMigrationPlans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationsWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationsPlanned"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getFlowsKeyMigrations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationsTold"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postFlowsKeyMigrations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationsWanted"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationsTold"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getFlowsKeyMigrationsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationsTold"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getFlowsKeyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedVersion"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getFlowsKeyVersionsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowsDrawn"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getFlowsKeyVersionsVersionActivity: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityActivity"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getFlowsKeyVersionsVersionBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postFlowsKeyVersionsVersionRestoration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionsRestoration"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedVersion"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postFlowsCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowsGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowsChecked"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getGallery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GalleryEntry"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getGalleryKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GalleryShown"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postInvitationsAcceptance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationsAcceptance"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postInvitationsLookup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationsToken"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationsAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getLegalClocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalClocksShown"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getLegalHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHoldsShown"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postLegalHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalHoldsWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHoldsPlaced"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteLegalHoldsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersAnswer"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembersWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersMade"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    putMembersId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembersChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postMembersIdLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MembersTo"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembersLink"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteMembersIdTotp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonNode"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getPrivacyAgeNoticesTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeNotice"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getPrivacyDataSharing: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharingReport"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getPrivacyRecordsOfProcessing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsSummary"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getPrivacyRecordsOfProcessingTenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsAnswer"];
                    "text/html": string;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getPrivacyRecordsOfProcessingTenantVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsSummary"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getPrivacyRecordsOfProcessingTenantVersionsVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getPrivacyRecordsOfProcessingSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": components["schemas"]["JsonNode"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getPrivacyRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionKept"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getProcesses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessesSummary"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getProcessesKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessesShown"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postProcessesKeyIncidentsIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getProcessors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessorsRegister"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putProcessorsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessorForm"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteProcessorsKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getProcessorsKeyFlows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessorFlowsNamed"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getPublishingRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishingRule"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putPublishingRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishingRuleWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishingRule"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getPurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposesAnswer"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getPurposesPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposesAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    putPurposesPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposeForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposesAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postPurposesPurposeEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposeForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposesEffect"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getPurposesPurposeNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeVersion"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    putPurposesPurposeUse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposesUse"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgesSetting"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurgesWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgesSetting"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getRetentionPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgesPreview"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getRetentionRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgesRun"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postRetentionRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurgesRun"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswersSessionAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionGiven"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswersSessionAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getSessionPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRowsPasskey"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postSessionPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeysWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeysRegistered"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    putSessionPasskeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeysName"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteSessionPasskeysId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postSessionPasskeysRegistrationOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeysOptions"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postSessionPasskeysSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeysSigned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswersSessionAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSessionPasskeysSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeysOptions"];
                };
            };
            401: components["responses"]["unauthorized"];
            default: components["responses"]["problem"];
        };
    };
    postSessionPasskeysStepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeysSigned"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSessionPasskeysStepUpOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeysOptions"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putSessionPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionChange"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSessionSso: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SsoWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoWay"];
                };
            };
            401: components["responses"]["unauthorized"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSessionSsoCompletion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: {
                SMARTCONVO_SSO?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SsoReturned"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoArrived"];
                };
            };
            401: components["responses"]["unauthorized"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSessionSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SsoWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoWay"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteSessionSsoConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postSessionSsoStepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SsoWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoWay"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSessionStepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUpProof"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    putSessionTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswersSessionAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getSessionTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorState"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putSessionTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorRecovery"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSessionTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorBegun"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    deleteSessionTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postSessionTotpRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorRecovery"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    getSessionWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysWays"];
                };
            };
            401: components["responses"]["unauthorized"];
            default: components["responses"]["problem"];
        };
    };
    getSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsAnswer"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    deleteSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    deleteSessionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getSites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitesAnswer"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postSites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitesAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    putSitesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitesAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getSitesIdSightings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SightingsSighting"][];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getSubjectRequests: {
        parameters: {
            query?: {
                before?: string;
                kind?: components["schemas"]["RequestKind"];
                limit?: number;
                state?: components["schemas"]["RequestState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectRequestsPage"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postSubjectRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRequestsWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getSubjectRequestsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postSubjectRequestsIdApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRequestsApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    putSubjectRequestsIdConversationsConversationRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRequestsLeftOut"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteSubjectRequestsIdConversationsConversationRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversation: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postSubjectRequestsIdExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRequestsExtension"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSubjectRequestsIdIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getSubjectRequestsIdPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postSubjectRequestsIdPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postSubjectRequestsIdRecipientsProcessor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                processor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postSubjectRequestsIdRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectRequestsDenial"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    postSubjectRequestsIdResumption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestViewsDetail"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getSubjectRequestsFigures: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresRequestsOf"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postTryOuts: {
        parameters: {
            query?: never;
            header: {
                Origin: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryOutsWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOutsStarted"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getTryOutsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOutsState"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    deleteTryOutsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    getTryOutsIdRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TryOutsRecorded"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            default: components["responses"]["problem"];
        };
    };
    postTryOutsIdSkips: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryOutsSkip"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            404: components["responses"]["not-found"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswer"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    putWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookMade"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
            default: components["responses"]["problem"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
    postWebhookTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSent"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            default: components["responses"]["problem"];
        };
    };
}
