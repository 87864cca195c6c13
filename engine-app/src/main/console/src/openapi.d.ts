// Made from docs/openapi.json by engine-app/src/main/openapi/types.mjs. Do not edit: npm run types -w @smartconvo/console.

export interface paths {
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
        /** @description For OWNER. */
        get: operations["getPrivacyAgeNoticesTenant"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AgeNotice: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            conversation: string;
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
        /** @enum {string} */
        DisclosureKind: "AI" | "HTTP" | "EMAIL";
        FlowsChecked: {
            problems: components["schemas"]["FlowsTold"][];
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
            /** Format: int32 */
            version: number;
        };
        FlowsGiven: {
            bpmn?: string | null;
            forms?: {
                [key: string]: string | null;
            } | null;
            note?: string | null;
        };
        FlowsTold: {
            element: string | null;
            message: string;
            remedy: string;
            rule: string;
            severity: components["schemas"]["Severity"];
        };
        FlowsVersion: {
            key: string;
            name: string;
            note: string | null;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string | null;
            /** Format: int32 */
            version: number;
        };
        /** @description Any JSON. */
        JsonNode: unknown;
        /** @enum {string} */
        LegalBasis: "CONSENT" | "CONTRACT" | "LEGAL_OBLIGATION" | "LEGITIMATE_INTEREST";
        MembersAnswer: {
            active: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSignInAt: string | null;
            name: string;
            roles: components["schemas"]["Role"][];
        };
        MembersChange: {
            active?: boolean | null;
            roles?: components["schemas"]["Role"][] | null;
        };
        MembersMade: {
            /** Format: uuid */
            id: string;
            name: string;
            password: string;
            roles: components["schemas"]["Role"][];
        };
        MembersWanted: {
            name?: string | null;
            roles?: components["schemas"]["Role"][] | null;
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
        ProcessorsEntry: {
            /** Format: date-time */
            activeSince: string;
            agreementSha256: string | null;
            hosts: {
                [key: string]: string[];
            };
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
        Retention: "run" | "chat" | "history" | "purpose" | "proof" | "subject" | "tenant" | "installation" | "expiry" | "never";
        RetentionKept: {
            holds: string;
            rule: components["schemas"]["Retention"];
            table: string;
            whose: components["schemas"]["Whose"];
            words: string;
        };
        /** @enum {string} */
        Role: "OWNER" | "ADMIN" | "DESIGNER" | "AGENT" | "PRIVACY_OFFICER" | "AUDITOR" | "OPERATOR";
        SessionAnswer: {
            member: components["schemas"]["SessionNamed"];
            roles: components["schemas"]["Role"][];
            tenant: components["schemas"]["SessionNamed"] | null;
            tenants: components["schemas"]["SessionNamed"][];
        };
        SessionChange: {
            current?: string | null;
            new?: string | null;
        };
        SessionGiven: {
            name?: string | null;
            password?: string | null;
        };
        SessionNamed: {
            /** Format: uuid */
            id: string;
            name: string;
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
        /** @enum {string} */
        Severity: "ERROR" | "WARNING";
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
                    "application/json": components["schemas"]["FlowsVersion"][];
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
                    "application/json": components["schemas"]["FlowsVersion"];
                };
            };
            401: components["responses"]["unauthorized"];
            403: components["responses"]["forbidden"];
            413: components["responses"]["too-large"];
            422: components["responses"]["invalid"];
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
                    "application/json": components["schemas"]["FlowsVersion"][];
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
                    "application/json": components["schemas"]["SessionAnswer"];
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
                    "application/json": components["schemas"]["SessionAnswer"];
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
}
