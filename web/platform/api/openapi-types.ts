/** Made of /api/openapi.json by `npm run api-types`. */

export type paths = {
    readonly "/api/clinic/board": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicBoard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/care-paths/{siteKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCarePathsBySiteKey"];
        readonly put: operations["putClinicCarePathsBySiteKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/compensations/{compensationKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCompensationsByCompensationKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/completions/{completionKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCompletionsByCompletionKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/course-sheets/{sheetKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCourseSheetsBySheetKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCourses"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKey"];
        readonly put: operations["putClinicCoursesByCourseKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/approvals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyApprovals"];
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyApprovals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/back": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/compensations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyCompensations"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/completion": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyCompletion"];
        readonly put: operations["putClinicCoursesByCourseKeyCompletion"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/completion.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyCompletionPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/facts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyFacts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/fhir": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyFhir"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/follow-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyFollowUp"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/follow-up/places/{placeKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicCoursesByCourseKeyFollowUpPlacesByPlaceKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/follow-up/scheme": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicCoursesByCourseKeyFollowUpScheme"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/follow-up/visits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyFollowUpVisits"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/follow-up/visits/{visitKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicCoursesByCourseKeyFollowUpVisitsByVisitKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/follow-up/visits/{visitKey}/places": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyFollowUpVisitsByVisitKeyPlaces"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/fractions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyFractions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/fractions/{fractionKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicCoursesByCourseKeyFractionsByFractionKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/gap": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyGap"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/hold": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/patient-reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyPatientReports"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/peer-reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyPeerReviews"];
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyPeerReviews"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/placements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyPlacements"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/placements/proposal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyPlacementsProposal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyPlans"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/plans/{caseKey}/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyPlansByCaseKeyCheck"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/prescription": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyPrescription"];
        readonly put: operations["putClinicCoursesByCourseKeyPrescription"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/reopen": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyReopen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/report-links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyReportLinks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/report-links/{linkKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deleteClinicCoursesByCourseKeyReportLinksByLinkKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyResume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/reviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyReviews"];
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyReviews"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/reviews/{reviewKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicCoursesByCourseKeyReviewsByReviewKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/schedule": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeySchedule"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/sheets/{step}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicCoursesByCourseKeySheetsByStep"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/sign-off-basis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeySignOffBasis"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyStop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/treated-plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyTreatedPlans"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/treated-plans/{treatedPlanKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicCoursesByCourseKeyTreatedPlansByTreatedPlanKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/treatment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicCoursesByCourseKeyTreatment"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/courses/{courseKey}/treatment-records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicCoursesByCourseKeyTreatmentRecords"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/failure-modes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicFailureModes"];
        readonly put?: never;
        readonly post: operations["postClinicFailureModes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/failure-modes/{modeKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicFailureModesByModeKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/follow-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicFollowUp"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/incidents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicIncidents"];
        readonly put?: never;
        readonly post: operations["postClinicIncidents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/incidents/{incidentKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicIncidentsByIncidentKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/incidents/{incidentKey}/actions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicIncidentsByIncidentKeyActions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/incidents/{incidentKey}/actions/{actionKey}/outcome": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicIncidentsByIncidentKeyActionsByActionKeyOutcome"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/incidents/{incidentKey}/analysis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicIncidentsByIncidentKeyAnalysis"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/incidents/{incidentKey}/closed": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicIncidentsByIncidentKeyClosed"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/indicators": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicIndicators"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/indicators/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicIndicatorsById"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/indicators/{id}/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicIndicatorsByIdCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patient-report/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientReportAnswers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patient-report/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientReportOpen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatients"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicPatientsByPatientKey"];
        readonly put: operations["putClinicPatientsByPatientKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/archive/{archiveKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPatientsByPatientKeyArchiveByArchiveKey"];
        readonly post?: never;
        readonly delete: operations["deleteClinicPatientsByPatientKeyArchiveByArchiveKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/consents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientsByPatientKeyConsents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/consents/{entryKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPatientsByPatientKeyConsentsByEntryKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/consents/{entryKey}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientsByPatientKeyConsentsByEntryKeyFiles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/consents/{entryKey}/files/{fileKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicPatientsByPatientKeyConsentsByEntryKeyFilesByFileKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/consents/{entryKey}/files/{fileKey}/struck-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPatientsByPatientKeyConsentsByEntryKeyFilesByFileKeyStruckOut"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/courses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicPatientsByPatientKeyCourses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/diagnoses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientsByPatientKeyDiagnoses"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/diagnoses/{entryKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPatientsByPatientKeyDiagnosesByEntryKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/follow-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicPatientsByPatientKeyFollowUp"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/irradiations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientsByPatientKeyIrradiations"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/irradiations/{entryKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPatientsByPatientKeyIrradiationsByEntryKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPatientsByPatientKeyMerge"];
        readonly post?: never;
        readonly delete: operations["deleteClinicPatientsByPatientKeyMerge"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/reirradiation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicPatientsByPatientKeyReirradiation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/reirradiation/sums": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientsByPatientKeyReirradiationSums"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/survival": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientsByPatientKeySurvival"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/{patientKey}/survival/{survivalKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPatientsByPatientKeySurvivalBySurvivalKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/from-archive": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientsFromArchive"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/patients/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPatientsSearch"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/peer-reviews/{reviewKey}/pins": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPeerReviewsByReviewKeyPins"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/peer-reviews/{reviewKey}/pins/{pinKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPeerReviewsByReviewKeyPinsByPinKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/peer-reviews/{reviewKey}/pins/{pinKey}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPeerReviewsByReviewKeyPinsByPinKeyAnswers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/peer-reviews/{reviewKey}/pins/{pinKey}/resolution": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPeerReviewsByReviewKeyPinsByPinKeyResolution"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/peer-reviews/{reviewKey}/reopened": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicPeerReviewsByReviewKeyReopened"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/peer-reviews/{reviewKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPeerReviewsByReviewKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/plan-approvals/{approvalKey}/dose-difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicPlanApprovalsByApprovalKeyDoseDifference"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/plan-approvals/{approvalKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPlanApprovalsByApprovalKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/prescriptions/{prescriptionKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicPrescriptionsByPrescriptionKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/reviews/{reviewKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicReviewsByReviewKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/schedule/appointments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicScheduleAppointments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/schedule/appointments/{appointmentKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicScheduleAppointmentsByAppointmentKey"];
        readonly put: operations["putClinicScheduleAppointmentsByAppointmentKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/schedule/downtimes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicScheduleDowntimes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/schedule/downtimes/{downtimeKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicScheduleDowntimesByDowntimeKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/schedule/placements/{placementKey}/undo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postClinicSchedulePlacementsByPlacementKeyUndo"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/schedule/resources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicScheduleResources"];
        readonly put?: never;
        readonly post: operations["postClinicScheduleResources"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/schedule/resources/{resourceKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putClinicScheduleResourcesByResourceKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/schedule/week": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicScheduleWeek"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/sites/{siteKey}/machine-limits": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicSitesBySiteKeyMachineLimits"];
        readonly put: operations["putClinicSitesBySiteKeyMachineLimits"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clinic/treatment-day": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getClinicTreatmentDay"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/conflicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingConflicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/conflicts/{conflictKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postImagingConflictsByConflictKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/demonstration": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postImagingDemonstration"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingImports"];
        readonly put?: never;
        readonly post: operations["postImagingImports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/imports/{importKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingImportsByImportKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/imports/{importKey}/complete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postImagingImportsByImportKeyComplete"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/imports/{importKey}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putImagingImportsByImportKeyFiles"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/instances/{instanceKey}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingInstancesByInstanceKeyFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/patients": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingPatients"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/patients/{patientKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingPatientsByPatientKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/quarantine": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingQuarantine"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/quarantine/{quarantineKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deleteImagingQuarantineByQuarantineKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/quarantine/{quarantineKey}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingQuarantineByQuarantineKeyFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/quarantine/{quarantineKey}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postImagingQuarantineByQuarantineKeyRetry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/series/{key}/download": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingSeriesByKeyDownload"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/series/{seriesKey}/volume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingSeriesBySeriesKeyVolume"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/series/{seriesKey}/volume/planes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingSeriesBySeriesKeyVolumePlanes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/studies/{key}/download": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingStudiesByKeyDownload"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/imaging/zips/{jobKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getImagingZipsByJobKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getOpenapiJson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/cases/{caseKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsCasesByCaseKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/cases/{caseKey}/evaluation.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsCasesByCaseKeyEvaluationCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/cases/{caseKey}/patient-qa": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPhysicsCasesByCaseKeyPatientQa"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/cases/{caseKey}/prescription": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsCasesByCaseKeyPrescription"];
        readonly put: operations["putPhysicsCasesByCaseKeyPrescription"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/cases/{caseKey}/report.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsCasesByCaseKeyReportPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/cases/{caseKey}/structure-sets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsCasesByCaseKeyStructureSets"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/doses/{doseKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsDosesByDoseKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/doses/{doseKey}/gamma-map.dcm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsDosesByDoseKeyGammaMapDcm"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/doses/{doseKey}/values": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsDosesByDoseKeyValues"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/evaluations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPhysicsEvaluations"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/goal-sets": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsGoalSets"];
        readonly put?: never;
        readonly post: operations["postPhysicsGoalSets"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/goal-sets/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsGoalSetsById"];
        readonly put: operations["putPhysicsGoalSetsById"];
        readonly post?: never;
        readonly delete: operations["deletePhysicsGoalSetsById"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/goal-sets/{id}/csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsGoalSetsByIdCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/goal-sets/csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPhysicsGoalSetsCsv"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/patient-qa": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsPatientQa"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/patient-qa/{qaKey}/excluded": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putPhysicsPatientQaByQaKeyExcluded"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/patient-qa/{qaKey}/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsPatientQaByQaKeyFile"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/patient-qa/{qaKey}/report.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsPatientQaByQaKeyReportPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/patient-qa/{qaKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPhysicsPatientQaByQaKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/standard-names": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsStandardNames"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/structure-names": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsStructureNames"];
        readonly put: operations["putPhysicsStructureNames"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/physics/structure-sets/{structureSetKey}/contours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPhysicsStructureSetsByStructureSetKeyContours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/break-glass": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformBreakGlass"];
        readonly put?: never;
        readonly post: operations["postPlatformBreakGlass"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/deadlines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformDeadlines"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/deadlines/calendar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformDeadlinesCalendar"];
        readonly put: operations["putPlatformDeadlinesCalendar"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/deadlines/rules/{trigger}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformDeadlinesRulesByTrigger"];
        readonly put: operations["putPlatformDeadlinesRulesByTrigger"];
        readonly post?: never;
        readonly delete: operations["deletePlatformDeadlinesRulesByTrigger"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/demonstration-accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformDemonstrationAccounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/demonstration-progress": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformDemonstrationProgress"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/digest-report": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformDigestReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformFilledForms"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformFilledFormsByFilledKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/about": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putPlatformFilledFormsByFilledKeyAbout"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putPlatformFilledFormsByFilledKeyAnswers"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeyFiles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/files/{sha256}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformFilledFormsByFilledKeyFilesBySha256"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/locks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeyLocks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/locks/{lockKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeyLocksByLockKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/prefill": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformFilledFormsByFilledKeyPrefill"];
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeyPrefill"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/queries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeyQueries"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/queries/{queryKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeyQueriesByQueryKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/steps": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeySteps"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/filled-forms/{filledKey}/version": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFilledFormsByFilledKeyVersion"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/first-start": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFirstStart"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/form-patients/{patientKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformFormPatientsByPatientKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/forms": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformForms"];
        readonly put?: never;
        readonly post: operations["postPlatformForms"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/forms/{formKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformFormsByFormKey"];
        readonly put: operations["putPlatformFormsByFormKey"];
        readonly post?: never;
        readonly delete: operations["deletePlatformFormsByFormKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/forms/{formKey}/activate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFormsByFormKeyActivate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/forms/{formKey}/filled": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformFormsByFormKeyFilled"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/forms/{formKey}/filled.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformFormsByFormKeyFilledCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/history/{entity}/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformHistoryByEntityByKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/jobs/{jobKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformJobsByJobKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/jobs/{jobKey}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformJobsByJobKeyCancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/jobs/{jobKey}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformJobsByJobKeyRetry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/notices": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformNotices"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/notices/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformNoticesRead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/notices/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformNoticesStream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-digest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformOwnDigest"];
        readonly put: operations["putPlatformOwnDigest"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-passkeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformOwnPasskeys"];
        readonly put?: never;
        readonly post: operations["postPlatformOwnPasskeys"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-passkeys/{passkeyKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deletePlatformOwnPasskeysByPasskeyKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["patchPlatformOwnPasskeysByPasskeyKey"];
        readonly trace?: never;
    };
    readonly "/api/platform/own-passkeys/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformOwnPasskeysOptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformOwnPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-password/by-provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformOwnPasswordByProvider"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformOwnTokens"];
        readonly put?: never;
        readonly post: operations["postPlatformOwnTokens"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-tokens/{tokenKey}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformOwnTokensByTokenKeyWithdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformOwnTotp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/own-totp/off": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformOwnTotpOff"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/passkey-sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformPasskeySignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/passkey-sign-in/options": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformPasskeySignInOptions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/people": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformPeople"];
        readonly put?: never;
        readonly post: operations["postPlatformPeople"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/people/{personKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformPeopleByPersonKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch: operations["patchPlatformPeopleByPersonKey"];
        readonly trace?: never;
    };
    readonly "/api/platform/people/{personKey}/passkeys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformPeopleByPersonKeyPasskeys"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/people/{personKey}/passkeys/{passkeyKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deletePlatformPeopleByPersonKeyPasskeysByPasskeyKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/people/{personKey}/provider-subject": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformPeopleByPersonKeyProviderSubject"];
        readonly put: operations["putPlatformPeopleByPersonKeyProviderSubject"];
        readonly post?: never;
        readonly delete: operations["deletePlatformPeopleByPersonKeyProviderSubject"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/people/{personKey}/roles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformPeopleByPersonKeyRoles"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/people/{personKey}/roles/{roleKey}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformPeopleByPersonKeyRolesByRoleKeyEnd"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/people/{personKey}/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformPeopleByPersonKeySessions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deletePlatformPeopleByPersonKeySessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/people/{personKey}/sessions/{sessionKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deletePlatformPeopleByPersonKeySessionsBySessionKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/policy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformPolicy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/provider": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformProvider"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/provider/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformProviderCallback"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/provider/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformProviderConfirmation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/provider/sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformProviderSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/provider/sign-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformProviderSignOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/record/{eventKey}/redaction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformRecordByEventKeyRedaction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/record/verification": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformRecordVerification"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/session/role": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformSessionRole"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/sign-in": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformSignIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/sign-in-as": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformSignInAs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/sign-out": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformSignOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/signature-rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformSignatureRules"];
        readonly put?: never;
        readonly post: operations["postPlatformSignatureRules"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/signature-rules/{ruleKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deletePlatformSignatureRulesByRuleKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/signed-kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformSignedKinds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/signing/{entity}/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformSigningByEntityByKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformSites"];
        readonly put?: never;
        readonly post: operations["postPlatformSites"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformTasks"];
        readonly put?: never;
        readonly post: operations["postPlatformTasks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/tasks/{taskKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformTasksByTaskKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/tasks/{taskKey}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformTasksByTaskKeyCancel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/tasks/{taskKey}/done": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformTasksByTaskKeyDone"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/tasks/{taskKey}/hand-over": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postPlatformTasksByTaskKeyHandOver"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/tasks/colleagues": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformTasksColleagues"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/platform/tasks/count": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getPlatformTasksCount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research/journal-lists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getResearchJournalLists"];
        readonly put?: never;
        readonly post: operations["postResearchJournalLists"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research/journals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getResearchJournals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research/journals/{journalKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getResearchJournalsByJournalKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research/journals/{journalKey}/years/{year}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putResearchJournalsByJournalKeyYearsByYear"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research/works": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getResearchWorks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/research/works/{workKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getResearchWorksByWorkKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/administrations/{administrationKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardAdministrationsByAdministrationKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/administrations/{administrationKey}/removal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardAdministrationsByAdministrationKeyRemoval"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/analgesic-orders/{orderKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardAnalgesicOrdersByOrderKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/analgesic-orders/{orderKey}/administrations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardAnalgesicOrdersByOrderKeyAdministrations"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/analgesic-orders/{orderKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardAnalgesicOrdersByOrderKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/analgesic-orders/{orderKey}/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardAnalgesicOrdersByOrderKeyStop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/beds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardBeds"];
        readonly put?: never;
        readonly post: operations["postWardBeds"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/beds/{bedKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardBedsByBedKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/board": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardBoard"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/contact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardContact"];
        readonly put: operations["putWardContact"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/drill/attempts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardDrillAttempts"];
        readonly put?: never;
        readonly post: operations["postWardDrillAttempts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/drill/attempts/{attemptKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardDrillAttemptsByAttemptKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/drill/attempts/{attemptKey}/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardDrillAttemptsByAttemptKeyAnswers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/drill/attempts/{attemptKey}/finish": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardDrillAttemptsByAttemptKeyFinish"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/drill/results": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardDrillResults"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/education-given/{givenKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardEducationGivenByGivenKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/education/{sheetId}/check": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardEducationBySheetIdCheck"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/education/{sheetId}/sheet.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardEducationBySheetIdSheetPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/education/checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardEducationChecks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/effects/{effectKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardEffectsByEffectKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/indicators": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardIndicators"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/indicators/{id}/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardIndicatorsByIdCases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/indicators/self-assessment.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardIndicatorsSelfAssessmentPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/narcotics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardNarcotics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/narcotics/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardNarcoticsEntries"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/narcotics/entries/{entryKey}/signatures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardNarcoticsEntriesByEntryKeySignatures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/narcotics/items": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardNarcoticsItems"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/narcotics/items/{itemKey}/book": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardNarcoticsItemsByItemKeyBook"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/narcotics/items/{itemKey}/book.pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardNarcoticsItemsByItemKeyBookPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/opioid-table": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardOpioidTable"];
        readonly put: operations["putWardOpioidTable"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/organ-function/{valueKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardOrganFunctionByValueKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/own-page/answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardOwnPageAnswers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/own-page/open": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardOwnPageOpen"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/patient-answers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardPatientAnswers"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/patient-answers/{answerKey}/acknowledgement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardPatientAnswersByAnswerKeyAcknowledgement"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/patients/{patientKey}/stays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardPatientsByPatientKeyStays"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/procedures/{procedureKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardProceduresByProcedureKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/radiotherapy-referrals/{referralKey}/withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardRadiotherapyReferralsByReferralKeyWithdrawal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/rules": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardRules"];
        readonly put?: never;
        readonly post: operations["postWardRules"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/scores/{scoreKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardScoresByScoreKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/site-pains/{sitePainKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardSitePainsBySitePainKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardStays"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKey"];
        readonly put: operations["putWardStaysByStayKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/analgesic-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyAnalgesicOrders"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/analgesics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyAnalgesics"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/axis": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyAxis"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/education": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyEducation"];
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyEducation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/effects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyEffects"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/full-assessments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyFullAssessments"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/organ-function": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyOrganFunction"];
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyOrganFunction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/own-page": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyOwnPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/page-links": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyPageLinks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/page-links/{linkKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete: operations["deleteWardStaysByStayKeyPageLinksByLinkKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/procedures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyProcedures"];
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyProcedures"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/radiotherapy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyRadiotherapy"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/radiotherapy-referrals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyRadiotherapyReferrals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/scores": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyScores"];
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyScores"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/stays/{stayKey}/treated-sites": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get: operations["getWardStaysByStayKeyTreatedSites"];
        readonly put?: never;
        readonly post: operations["postWardStaysByStayKeyTreatedSites"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/treated-sites/{treatedSiteKey}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put: operations["putWardTreatedSitesByTreatedSiteKey"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/ward/treated-sites/{treatedSiteKey}/pains": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post: operations["postWardTreatedSitesByTreatedSiteKeyPains"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        readonly Administration: {
            readonly administrationKey: string;
            readonly content: {
                /** Format: date-time */
                readonly at: string;
                readonly dose: number | null;
                readonly given: boolean;
                /** @description Why it was not given; or why after the order was stopped, or sooner than it allows. */
                readonly reason: string;
            };
            /** @description Why it was corrected last. */
            readonly correction: string | null;
            readonly inError: boolean;
            readonly isRescue: boolean;
            readonly orderKey: string;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            /** @description When a patch was taken off, or an infusion ran no longer at this rate. */
            readonly removedAt: string | null;
            readonly revision: number;
            readonly sentAs: string;
            /** @enum {string} */
            readonly unit: "mg" | "mcg" | "mcg/h" | "mg/h" | "infused mcg/h" | "g" | "ml" | "piece";
        };
        readonly AdverseEffectSeen: {
            readonly content: {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly kind: "bowel" | "nausea" | "sedation" | "breathing";
                readonly note: string;
                readonly value: number;
            };
            readonly correction: string | null;
            readonly effectKey: string;
            readonly inError: boolean;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
            readonly sentAs: string;
        };
        /** @description Its i, j, k run along the patient’s x (left), y (back), z (head). */
        readonly AlignedGrid: {
            /** @description The centre of voxel (0, 0, 0). */
            readonly originMm: readonly [
                number,
                number,
                number
            ];
            /** @description columns, rows, planes */
            readonly size: readonly [
                number,
                number,
                number
            ];
            readonly spacingMm: readonly [
                number,
                number,
                number
            ];
        };
        readonly AnalgesicOrder: {
            /** @description As it is judged now; of a signed order empty. */
            readonly beyond: readonly {
                readonly found: number | null;
                readonly limit: number | null;
                /** @enum {string} */
                readonly rule: "B1" | "B2" | "B3" | "B4" | "B5" | "B6" | "B7" | "S1" | "S2" | "S3" | "S4" | "S5" | "tolerance" | "E2" | "E1" | "sedation" | "R1" | "R2" | "R3" | "R4" | "R6" | "R5" | "T1" | "T2" | "T3" | "T4" | "T5" | "T7" | "T11" | "T6" | "T8" | "T10";
                /** @enum {string} */
                readonly what: "methadone" | "patch-below" | "first-dose" | "rise" | "rise-running" | "rescue-share" | "justify";
            }[];
            /** @description A dose has no equivalent in the chosen table, or none was chosen. */
            readonly cannotJudge: boolean;
            readonly content: {
                /** @description Why it goes beyond a bound, where it does. */
                readonly beyondReason: string;
                readonly dose: number;
                /** @description Where whoever gives it chooses between two doses. */
                readonly doseMost: number | null;
                readonly drug: ("alfentanil" | "buprenorphine" | "codeine" | "dextropropoxyphene" | "diamorphine" | "fentanyl" | "hydrocodone" | "hydromorphone" | "levorphanol" | "methadone" | "morphine" | "oxycodone" | "oxymorphone" | "pethidine" | "tapentadol" | "tramadol") | null;
                readonly note: string;
                /** @description Why it is ordered though kidneys or liver ask to avoid it. Orders of earlier versions have none. */
                readonly organReason?: string;
                /** @description As it is in the cupboard: morphine sulfate, immediate-release tablet. */
                readonly preparation: string;
                /** @enum {string} */
                readonly purpose: "opioid" | "non-opioid" | "laxative" | "antiemetic" | "opioid-antagonist" | "other";
                /** @enum {string} */
                readonly route: "oral" | "sublingual" | "rectal" | "transdermal" | "subcutaneous" | "intravenous";
                /** @description Of the proposal that it was taken over from. */
                readonly rules: readonly ("B1" | "B2" | "B3" | "B4" | "B5" | "B6" | "B7" | "S1" | "S2" | "S3" | "S4" | "S5" | "tolerance" | "E2" | "E1" | "sedation" | "R1" | "R2" | "R3" | "R4" | "R6" | "R5" | "T1" | "T2" | "T3" | "T4" | "T5" | "T7" | "T11" | "T6" | "T8" | "T10")[];
                readonly schedule: {
                    readonly everyHours: number;
                    /** @constant */
                    readonly kind: "regular";
                } | {
                    /** @constant */
                    readonly kind: "as-needed";
                    readonly mostIn24h: number;
                    readonly notSoonerThanMin: number;
                } | {
                    readonly changeHours: number;
                    /** @constant */
                    readonly kind: "patch";
                } | {
                    /** @constant */
                    readonly kind: "once";
                } | {
                    /** @constant */
                    readonly kind: "infusion";
                };
                /** Format: date-time */
                readonly startsAt: string;
                /** @enum {string} */
                readonly unit: "mg" | "mcg" | "mcg/h" | "mg/h" | "infused mcg/h" | "g" | "ml" | "piece";
            };
            readonly isSigned: boolean;
            readonly orderKey: string;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            /** @description The order that is stopped with its signature. */
            readonly replacesKey: string | null;
            readonly revision: number;
            readonly signatures: readonly components["schemas"]["Signature"][];
            readonly stopped: {
                /** Format: date-time */
                readonly at: string;
                /** @description Null of one that another order replaced. */
                readonly reason: string | null;
                readonly replacedByKey: string | null;
            } | null;
        };
        readonly Analgesics: {
            /** @description Of the whole stay, the latest first; entered in error, too. */
            readonly administrations: readonly components["schemas"]["Administration"][];
            /** @description As the administrations. */
            readonly effects: readonly components["schemas"]["AdverseEffectSeen"][];
            /**
             * Format: date-time
             * @description Of the server: totals of the last 24 hours end here.
             */
            readonly now: string;
            /** @description Those that hold first; what was stopped, too. */
            readonly orders: readonly components["schemas"]["AnalgesicOrder"][];
            /** @description Renal and hepatic function, the latest first; entered in error, too. */
            readonly organFunction: readonly components["schemas"]["OrganValue"][];
            readonly stayKey: string;
            readonly table: components["schemas"]["OpioidTableChoice"];
        };
        readonly AnswersAsked: {
            readonly confirmed: readonly string[];
            /** @default  */
            readonly reason?: string;
            /** @description To this version of the form. */
            readonly response: components["schemas"]["QuestionnaireResponse"];
        };
        /** @description number and integer: a number; text, date, instant, and a choice that was typed: a string; yes-no: a boolean. */
        readonly AnswerValue: number | string | boolean | {
            readonly code: string;
            /** @constant */
            readonly kind: "coding";
            readonly system?: string;
        } | components["schemas"]["FileReference"] | {
            /** @constant */
            readonly kind: "dicom";
            readonly sopInstanceUid: string;
        };
        readonly ApprovedPlan: {
            readonly archiveKey: string;
            readonly caseKey: string;
            /** @description Each checklist as the computer left it; absent: put forward before it was kept. */
            readonly checked?: readonly {
                readonly agrees: number;
                readonly cannotBeChecked: number;
                readonly differs: number;
                readonly items: number;
                readonly judgement: number;
                readonly list: string;
            }[];
            readonly differences: readonly components["schemas"]["PlanFinding"][];
            readonly explained: readonly {
                /** @enum {string} */
                readonly check: "prescription" | "patient" | "frame" | "links" | "image" | "fractions" | "stated-dose" | "beam-dose" | "target-dose" | "structures" | "sides" | "goals" | "grid" | "radiation" | "technique" | "deliverable" | "machine" | "setup-beams" | "isocentre" | "isocentre-shift" | "beam-names" | "bolus" | "couch" | "approval";
                readonly why: string;
            }[];
            readonly objects: readonly {
                readonly kind: string;
                readonly sha256: string;
                readonly sopInstanceUid: string;
            }[];
            readonly phases: readonly number[];
            readonly prescriptionKey: string;
            readonly prescriptionSha256: string;
            readonly summary: components["schemas"]["PlanSummary"];
        };
        readonly AskedEqd2Sum: {
            readonly plans: readonly {
                readonly caseKey: string;
                /** @enum {string} */
                readonly counted: "delivered" | "whole plan";
                readonly recovered: {
                    readonly percent: number;
                    readonly reason: string;
                } | null;
            }[];
            /** @description How well the places agree, as a person says; null: not said. */
            readonly registrationMm: number | null;
            readonly structures: readonly {
                readonly alphaBetaGy: number;
                /** @description EQD2 of which the volume is asked. */
                readonly levelGy: number | null;
                /** @description Standard name (TG-263). */
                readonly name: string;
                /** @description From where the α/β is, or who chose it. */
                readonly source: string;
            }[];
            /** @description In whose structures it is summed by voxel; null: it is not. */
            readonly structuresOf: string | null;
            /** @description For the prescriptions of irradiation that is only told of. */
            readonly toldAlphaBetaGy: number | null;
        };
        readonly AskedLock: {
            /** @constant */
            readonly level: "item";
            readonly path: string;
            readonly reason: string;
        } | {
            /** @enum {string} */
            readonly level: "visit" | "subject" | "site" | "database";
            readonly reason: string;
        };
        readonly AskedQuery: {
            readonly path: string;
            readonly words: string;
        };
        readonly AskedQueryAction: {
            /** @enum {string} */
            readonly action: "answer" | "close" | "reopen" | "cancel";
            readonly words: string;
        };
        /** @description A step in the life of a filled form. */
        readonly AskedStep: {
            /** @constant */
            readonly do: "complete";
        } | {
            /** @constant */
            readonly do: "lock";
        } | {
            /** @constant */
            readonly do: "ask-unlock";
            readonly reason: string;
        } | {
            /** @constant */
            readonly do: "unlock";
        };
        /** @description One person asks, with the reason; another agrees. */
        readonly AskedUnlock: {
            /** @constant */
            readonly do: "ask-unlock";
            readonly reason: string;
        } | {
            /** @constant */
            readonly do: "unlock";
        };
        readonly Board: {
            /** Format: date-time */
            readonly at: string;
            /** @description Without one no due time is known. */
            readonly hasCalendar: boolean;
            readonly rows: readonly components["schemas"]["BoardRow"][];
            readonly steps: readonly {
                readonly id: string;
                /** @enum {string} */
                readonly kind: "way" | "pause" | "end" | "after";
                /** @description Who is waited for. */
                readonly owner: components["schemas"]["Role"];
                readonly words: {
                    readonly en: string;
                    readonly zh: string;
                };
            }[];
        };
        readonly BoardRow: {
            readonly birthDate: string | null;
            readonly courseKey: string;
            readonly identifier: string | null;
            /** @enum {string} */
            readonly intent: "curative" | "adjuvant" | "palliative" | "other";
            /** @description On which it is treated, by the plans taken over and what is booked. */
            readonly machines: readonly string[];
            readonly name: string | null;
            readonly nameZh: string | null;
            readonly patientKey: string;
            readonly physician: components["schemas"]["Colleague"];
            /** @description ICD-10 of the diagnosis, as entered. */
            readonly region: string | null;
            readonly siteKey: string;
            readonly state: {
                /** @description Patient QA of the approved plan, not met, ended check, verification or release: no release before a new verification; or the path has no verification that could be asked for. Null: neither. */
                readonly afterQa: ("verify-anew" | "no-verification") | null;
                /** @description A pause that holds. */
                readonly paused: string | null;
                /** @description Done once, and to be done anew because something before it changed. */
                readonly reopened: readonly string[];
                readonly since: string | null;
                /** @description The last step of the way with all before it; null where nothing stands. */
                readonly state: string | null;
                /** @description The next step; with it the optional ones before it. None after the end. */
                readonly waitsFor: readonly {
                    /** @description Null where the path names no time, or the department has no calendar. */
                    readonly due: string | null;
                    readonly isLate: boolean;
                    readonly owner: components["schemas"]["Role"];
                    /** Format: date-time */
                    readonly since: string;
                    readonly step: string;
                }[];
            };
            readonly title: string;
            readonly toxicity: components["schemas"]["ToxicityToSee"] | null;
        };
        readonly BreakGlassRow: {
            /** Format: date-time */
            readonly at: string;
            readonly breakGlassKey: string;
            readonly patientKey: string;
            readonly person: components["schemas"]["PersonName"];
            readonly reason: string;
            readonly role: components["schemas"]["Role"];
            /** Format: date-time */
            readonly until: string;
        };
        readonly CalendarDetail: {
            readonly content: components["schemas"]["WorkCalendar"];
            readonly revision: number;
        };
        readonly CarePath: {
            /** @description From where a course goes back, and for which reason. */
            readonly sendBacks: readonly {
                readonly from: string;
                readonly to: string;
                readonly why: {
                    readonly en: string;
                    readonly zh: string;
                };
            }[];
            /** @description Within so many working days of the simulation the first fraction is to be given, by the department; absent: it set none. */
            readonly startWithin?: number;
            readonly steps: readonly components["schemas"]["CarePathStep"][];
        };
        readonly CarePathDetail: {
            readonly path: components["schemas"]["CarePath"];
            readonly revision: number;
            readonly siteKey: string;
        };
        readonly CarePathStep: {
            readonly checklist: string | null;
            /** @description Null: it is never late. */
            readonly due: ({
                readonly amount: number;
                /** @constant */
                readonly unit: "hours";
            } | {
                readonly amount: number;
                readonly by: string;
                /** @enum {string} */
                readonly unit: "days" | "working days";
            }) | null;
            readonly id: string;
            /** @description The way goes on without it; where it happened it counts. */
            readonly isOptional: boolean;
            /** @enum {string} */
            readonly kind: "way" | "pause" | "end" | "after";
            /** @description Who is waited for. */
            readonly owner: components["schemas"]["Role"];
            /** @description Steps whose renewal makes this one to be done anew. */
            readonly reopenedBy: readonly string[];
            /** @description Each of these roles signs; none: it is done by being recorded. */
            readonly signedBy: readonly components["schemas"]["Role"][];
            readonly words: {
                readonly en: string;
                readonly zh: string;
            };
        };
        /** @description What can be opened as one page: a plan with what belongs to it, or what has no plan. */
        readonly CaseRow: {
            /** @description `plan-<instanceKey>`, `dose-<instanceKey>`, `structures-<instanceKey>` or `images-<seriesKey>`. */
            readonly caseKey: string;
            readonly date: string | null;
            readonly has: {
                readonly dose: boolean;
                readonly image: boolean;
                readonly plan: boolean;
                readonly structures: boolean;
            };
            /** @enum {string} */
            readonly kind: "plan" | "dose" | "structures" | "images";
            readonly label: string | null;
        };
        /** @description What lies on the plan page before anything is measured. */
        readonly CaseScene: {
            readonly caseKey: string;
            /** @description Other cases of the same patient in the same frame of reference, to compare with or to sum. */
            readonly comparable: readonly {
                readonly caseKey: string;
                readonly doseKeys: readonly string[];
                readonly label: string | null;
            }[];
            /** @description The doses of this case, the plan’s own first; `doseKey` of a sum or a difference is `12+13` or `12-13`. */
            readonly doses: readonly components["schemas"]["SceneDose"][];
            readonly label: string | null;
            readonly notices: readonly components["schemas"]["Notice"][];
            readonly patientKey: string;
            readonly plan: components["schemas"]["ScenePlan"] | null;
            readonly prescription: components["schemas"]["Prescription"];
            /** @description Which word of a person on it this is: travels as `If-Match` with the next one. */
            readonly prescriptionVersion: string;
            readonly seriesKey: string | null;
            readonly structures: readonly components["schemas"]["SceneStructure"][];
            readonly structureSetKey: string | null;
        };
        /** @description A published checklist, each item with what was found. */
        readonly CheckedList: {
            readonly en: string;
            readonly id: string;
            readonly items: readonly {
                readonly en: string;
                readonly findings: readonly components["schemas"]["PlanFinding"][];
                readonly id: string;
                /** @description Something of it is for a person, whatever the computer found. */
                readonly judgement: boolean;
                readonly state: components["schemas"]["CheckState"];
                readonly zh: string;
            }[];
            readonly source: string;
            /** @enum {string} */
            readonly verified: "text" | "knowledge" | "own";
            readonly zh: string;
        };
        /** @enum {string} */
        readonly CheckState: "agrees" | "differs" | "cannot be checked" | "for a person";
        readonly Colleague: {
            readonly name: string;
            readonly nameZh: string | null;
            readonly personKey: string;
        };
        readonly ColleagueInRoles: {
            readonly name: string;
            readonly nameZh: string | null;
            readonly personKey: string;
            readonly roles: readonly components["schemas"]["Role"][];
        };
        readonly CompletionRecord: {
            readonly course: {
                readonly courseKey: string;
                /** @enum {string} */
                readonly intent: "curative" | "adjuvant" | "palliative" | "other";
                readonly number: number;
                readonly physician: components["schemas"]["Colleague"];
                readonly title: string;
            };
            readonly diagnosis: {
                readonly date: string | null;
                readonly edition: string;
                readonly icd10: string | null;
                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                readonly m: string;
                readonly morphology: string | null;
                readonly n: string;
                readonly stage: string;
                readonly t: string;
                readonly topography: string | null;
                readonly words: string;
            } | null;
            readonly ecog: {
                readonly end: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly value: number;
                } | null;
                readonly start: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly value: number;
                } | null;
            };
            readonly firstDay: string | null;
            /** @description In how many fractions; one with two kinds counts for each. */
            readonly imaging: readonly {
                readonly fractions: number;
                /** @enum {string} */
                readonly kind: "none" | "kv" | "cbct" | "portal" | "surface" | "mr" | "ultrasound" | "not recorded";
            }[];
            readonly lastDay: string | null;
            /** @description Calendar days from the first to the last fraction, both counted. */
            readonly overallDays: number | null;
            readonly patient: {
                readonly birthDate: string | null;
                readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly patientKey: string;
                readonly sex: ("M" | "F" | "O") | null;
            };
            readonly pauses: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly reason: string | null;
                readonly resumedReason: string | null;
                /** @enum {string} */
                readonly step: "on-hold" | "adapting";
                readonly until: string | null;
            }[];
            readonly phases: readonly {
                /** @description Nominal, of the fields: MV of photons, else MeV. */
                readonly energiesMv: readonly number[];
                readonly firstDay: string | null;
                readonly given: number;
                readonly label: string;
                readonly lastDay: string | null;
                readonly machines: readonly string[];
                /** @description Ordered for these phases; where none is told, of the fields. */
                readonly modalities: readonly ("photon" | "electron" | "proton" | "carbon" | "brachytherapy")[];
                /** @description Given in part, or more than planned. */
                readonly notAsPlanned: number;
                /** @description Given, and nobody knows how much of it: they count for nothing in the dose. */
                readonly notKnown: number;
                /** @description Phases of the prescription that it carried out, as its approval says; null: no approval names it. */
                readonly phases: readonly string[] | null;
                readonly planned: number;
                readonly planUid: string;
                /** @description Of the fields, as the plan states them. */
                readonly radiations: readonly string[];
                readonly targets: readonly {
                    /** @description Of the fractions whose delivery is known. */
                    readonly deliveredGy: number;
                    readonly label: string;
                    readonly plannedGy: number;
                }[];
                /** @description Ordered for these phases. */
                readonly techniques: readonly string[];
                readonly treatedPlanKey: string;
            }[];
            /** @description Versions that held on some day of the treatment. */
            readonly prescriptions: readonly {
                /** Format: date-time */
                readonly from: string;
                /** @enum {string} */
                readonly intent: "curative" | "adjuvant" | "palliative" | "other";
                readonly phases: readonly {
                    readonly fractions: number;
                    readonly name: string;
                }[];
                readonly prescriptionKey: string;
                readonly site: string;
                readonly targets: readonly {
                    /** @description Of the whole prescription: what its phases add up to. */
                    readonly doseGy: number;
                    /** @description As the structure is called. */
                    readonly name: string;
                    /** @enum {string} */
                    readonly side: "left" | "right" | "bilateral" | "midline" | "not applicable";
                }[];
                /** @description Null: it still holds. */
                readonly until: string | null;
                readonly version: number;
            }[];
            readonly shareBy: ("beam dose" | "monitor units") | null;
            readonly stopped: {
                /** Format: date-time */
                readonly at: string;
                readonly reason: string | null;
            } | null;
            /** @description Of all plans together. */
            readonly targets: readonly {
                readonly deliveredGy: number;
                readonly label: string;
                readonly notKnown: number;
                /** @description By the last version that held; null: it does not name the target. */
                readonly prescribedGy: number | null;
            }[];
            readonly weightKg: {
                readonly changePercent: number | null;
                readonly end: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly value: number;
                } | null;
                readonly start: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly value: number;
                } | null;
            };
            /** @description Highest grade of each term in reviews from the first day of treatment on. */
            readonly worst: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly attribution: ("related" | "possibly related" | "not related") | null;
                readonly grade: number;
                readonly term: string;
            }[];
        };
        readonly CompletionSummary: {
            /** @description Since when, and by which record beneath, its last signature no longer stands. */
            readonly changed: {
                /** Format: date-time */
                readonly at: string;
                readonly what: string;
            } | null;
            /** @description Null: nothing was written yet. */
            readonly completionKey: string | null;
            readonly courseKey: string;
            /** @description By a signature that stands, of what is shown. */
            readonly isSigned: boolean;
            /** @description Null: the treatment has ended, or was stopped. */
            readonly open: {
                /** @description Of the prescription that holds, without a treated plan. */
                readonly phases: readonly string[];
                readonly plans: readonly {
                    readonly given: number;
                    readonly label: string;
                    readonly planned: number;
                }[];
            } | null;
            readonly record: components["schemas"]["CompletionRecord"];
            readonly revision: number;
            /** @description Of what a signature would cover now: record and words. */
            readonly sha256: string;
            readonly signatures: readonly components["schemas"]["Signature"][];
            readonly words: {
                readonly plan: string;
                readonly response: string;
                readonly tolerance: string;
            };
        };
        /** @description What holds for every plan. */
        readonly ConfirmedName: {
            readonly roiName: string;
            readonly standardName: string;
            readonly version: string;
        };
        readonly ConflictRow: {
            readonly arrived: {
                readonly sha256: string;
                readonly sizeBytes: number;
            };
            /** Format: date-time */
            readonly arrivedAt: string;
            readonly conflictKey: string;
            readonly modality: string;
            readonly patientKey: string;
            readonly patientName: string | null;
            readonly present: {
                /** Format: date-time */
                readonly arrivedAt: string;
                readonly sha256: string;
                readonly sizeBytes: number;
            };
            readonly sopInstanceUid: string;
        };
        readonly CouchShift: {
            readonly lateralMm: number;
            readonly longitudinalMm: number;
            readonly verticalMm: number;
        };
        readonly CourseApprovals: {
            readonly approvals: readonly components["schemas"]["PlanApproval"][];
            readonly courseKey: string;
        };
        readonly CourseDetail: {
            readonly course: components["schemas"]["CourseLine"];
            readonly diagnosis: {
                readonly date: string | null;
                readonly edition: string;
                readonly icd10: string | null;
                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                readonly m: string;
                readonly morphology: string | null;
                readonly n: string;
                readonly stage: string;
                readonly t: string;
                readonly topography: string | null;
                readonly words: string;
            } | null;
            /** @description In the order in which they happened. */
            readonly facts: readonly components["schemas"]["CourseFact"][];
            /** @description It is completed, and the signature of its completion summary no longer stands. */
            readonly isSummaryToSign: boolean;
            readonly path: components["schemas"]["CarePath"];
            readonly patient: {
                readonly birthDate: string | null;
                readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly patientKey: string;
                readonly sex: ("M" | "F" | "O") | null;
            };
            /** @description The latest of each step. */
            readonly sheets: readonly components["schemas"]["CourseSheet"][];
            readonly state: {
                /** @description Patient QA of the approved plan, not met, ended check, verification or release: no release before a new verification; or the path has no verification that could be asked for. Null: neither. */
                readonly afterQa: ("verify-anew" | "no-verification") | null;
                /** @description A pause that holds. */
                readonly paused: string | null;
                /** @description Done once, and to be done anew because something before it changed. */
                readonly reopened: readonly string[];
                readonly since: string | null;
                /** @description The last step of the way with all before it; null where nothing stands. */
                readonly state: string | null;
                /** @description The next step; with it the optional ones before it. None after the end. */
                readonly waitsFor: readonly {
                    /** @description Null where the path names no time, or the department has no calendar. */
                    readonly due: string | null;
                    readonly isLate: boolean;
                    readonly owner: components["schemas"]["Role"];
                    /** Format: date-time */
                    readonly since: string;
                    readonly step: string;
                }[];
            };
            readonly toxicity: components["schemas"]["ToxicityToSee"] | null;
        };
        readonly CourseFact: {
            /** Format: date-time */
            readonly at: string;
            readonly entity: string | null;
            readonly entityKey: string | null;
            readonly factKey: string;
            readonly lapsed: {
                /** Format: date-time */
                readonly at: string;
                /** @description What the system itself found. */
                readonly code: ("patient-qa-not-met" | "prescription-replaced" | "entered-in-error" | "another-first-fraction" | "plan-not-reviewed" | "signature-lapsed") | null;
                /** @description As somebody wrote it. */
                readonly reason: string | null;
            } | null;
            readonly person: components["schemas"]["Colleague"] | null;
            readonly reason: string | null;
            readonly step: string;
        };
        readonly CourseLine: {
            readonly courseKey: string;
            readonly diagnosisKey: string | null;
            /** @enum {string} */
            readonly intent: "curative" | "adjuvant" | "palliative" | "other";
            readonly number: number;
            /** Format: date-time */
            readonly openedAt: string;
            readonly patientKey: string;
            readonly physician: components["schemas"]["Colleague"];
            readonly revision: number;
            readonly siteKey: string;
            readonly title: string;
            readonly underWay: boolean;
        };
        readonly CoursePeerReviews: {
            /** @description Who contoured, prescribed or planned this course: none of them signs its review. */
            readonly authors: readonly {
                readonly name: string;
                readonly nameZh: string | null;
                readonly personKey: string;
            }[];
            readonly courseKey: string;
            /** @description Of all versions, in the order in which they were set. */
            readonly pins: readonly components["schemas"]["ReviewPin"][];
            readonly reviews: readonly components["schemas"]["PeerReview"][];
            /** @description Plans put forward or approved of whose objects no review stands that agrees; while there is one, the course is not peer reviewed. */
            readonly unreviewed: readonly {
                readonly approvalKey: string;
                readonly label: string | null;
                readonly sha256: string;
            }[];
        };
        readonly CoursePrescription: {
            readonly courseKey: string;
            /** @description Of what a change would change: of the draft, 0 where there is none. */
            readonly revision: number;
            /** @description The latest first. The first one that is signed holds. */
            readonly versions: readonly components["schemas"]["PrescriptionVersion"][];
        };
        readonly CourseSheet: {
            readonly content: {
                /** @description As it was when the sheet was written; of steps that rest on it. */
                readonly basis?: readonly components["schemas"]["PlanBasis"][];
                readonly items: readonly {
                    readonly answer: ("yes" | "no" | "not applicable") | null;
                    readonly why: string;
                }[];
                /** @description Why the plans are verified although one has no patient QA that a physicist signed. */
                readonly withoutQa?: string;
                /** @description What was decided, ordered, done. */
                readonly words: string;
            };
            /** @description By everybody whom the path names. */
            readonly isSigned: boolean;
            readonly revision: number;
            readonly sheetKey: string;
            readonly signatures: readonly components["schemas"]["Signature"][];
            readonly step: string;
        };
        readonly CourseTreatment: {
            /** @description Plans of the archive. */
            readonly cases: readonly {
                readonly caseKey: string;
                readonly isApproved: boolean;
                readonly label: string | null;
            }[];
            readonly course: components["schemas"]["CourseLine"];
            readonly doses: readonly components["schemas"]["DoseToDate"][];
            /** @description In the order in which they were given; entered in error, too. */
            readonly fractions: readonly components["schemas"]["Fraction"][];
            /** @description Its treatment began and did not end. */
            readonly isTreated: boolean;
            /** @description By the path, and one of its plans is the approved one. */
            readonly mayTreat: boolean;
            readonly patient: {
                readonly birthDate: string | null;
                readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly patientKey: string;
                readonly sex: ("M" | "F" | "O") | null;
            };
            readonly paused: string | null;
            readonly plans: readonly {
                readonly inError: boolean;
                /** @description Number of the fraction that is due, beyond those of the plan in place of one not given; null where all were given. */
                readonly next: number | null;
                readonly plan: {
                    readonly caseKey: string;
                    /** @description Why it was taken over though it was not the approved plan; else empty. */
                    readonly despite: string;
                    readonly fields: readonly components["schemas"]["TreatedField"][];
                    /** @description Number of its only group; null where the plan has none. */
                    readonly fractionGroup: number | null;
                    readonly fractions: number;
                    readonly label: string;
                    readonly machine: string | null;
                    readonly planSha256: string;
                    readonly planUid: string;
                    /** @description Absent: taken over before they were kept. */
                    readonly points?: readonly components["schemas"]["ReferencePoint"][];
                    /** @description How the patient lies, what lies under them, bolus. */
                    readonly setup: string;
                    readonly shift: components["schemas"]["CouchShift"] | null;
                    /** @description Dose of the whole plan. */
                    readonly targets: readonly {
                        readonly doseGy: number;
                        readonly label: string;
                    }[];
                };
                readonly revision: number;
                readonly treatedPlanKey: string;
                /** @description Why it is not to be treated now; null: it may. */
                readonly whyNot: {
                    readonly en: string;
                    readonly id: string;
                    readonly zh: string;
                } | null;
            }[];
            readonly pointDoses: readonly components["schemas"]["PointDoseToDate"][];
            readonly shareBy: ("beam dose" | "monitor units") | null;
            readonly state: string | null;
            /** @description Treatment records of the archive that were not taken over yet. */
            readonly waiting: number;
            readonly whyNot: {
                readonly en: string;
                readonly id: string;
                readonly zh: string;
            } | null;
        };
        /** @description Cumulative: at least `doseGy[i]` is received by `volumeCc[i]`. */
        readonly Curve: {
            readonly doseGy: readonly number[];
            readonly volumeCc: readonly number[];
        };
        /** @description A deadline that could not begin or stop, or whose next step could not be taken; it is tried again. */
        readonly DeadlineFault: {
            /** @description Of the record that it is about. */
            readonly entity: string;
            readonly entityKey: string;
            /** @description As the program says it. */
            readonly fault: string;
            /** @enum {string} */
            readonly kind: "not begun" | "step not taken" | "not stopped";
            /** Format: date-time */
            readonly nextAt: string;
            readonly tries: number;
            readonly trigger: string;
        };
        readonly DeadlinePeriod: {
            readonly amount: number;
            /** @enum {string} */
            readonly unit: "minutes" | "hours";
        } | {
            readonly amount: number;
            readonly by: string;
            /** @enum {string} */
            readonly unit: "days" | "working days";
        };
        readonly DeadlineRule: {
            readonly actor: {
                readonly role: components["schemas"]["Role"];
            } | {
                readonly otherwise: components["schemas"]["Role"];
                /** @constant */
                readonly person: "concerned";
            };
            /** @description Absent where the program itself says when it begins and ends. */
            readonly event?: {
                readonly concerned: "acting" | {
                    readonly path: string;
                };
                /** @description Where the event has the instant from which the period is counted; absent: when it was recorded. */
                readonly countedFrom?: string;
                /** @enum {string} */
                readonly of: "record" | "patient";
                readonly page: string | null;
                readonly starts: components["schemas"]["EventPattern"];
                readonly stops: readonly components["schemas"]["EventPattern"][];
                readonly words: {
                    readonly en: string;
                    readonly zh: string;
                };
            };
            readonly period: components["schemas"]["DeadlinePeriod"];
            /** @description Who is told when it begins, beside the actor. */
            readonly recipients: readonly components["schemas"]["Role"][];
            readonly trigger: string;
            /** @description `after` the due time; null: at once. */
            readonly whenLate: readonly ({
                readonly after: components["schemas"]["DeadlinePeriod"] | null;
                /** @constant */
                readonly do: "remind";
            } | {
                readonly after: components["schemas"]["DeadlinePeriod"] | null;
                /** @constant */
                readonly do: "escalate";
                readonly to: components["schemas"]["Role"];
            })[];
        };
        /** @description The rule that holds for a trigger; without one there is no deadline. */
        readonly DeadlineRuleDetail: {
            readonly content: components["schemas"]["DeadlineRule"];
            /** @description How many of these are late. */
            readonly late: number;
            readonly ruleKey: string;
            /** @description Of this rule in all its versions, how many deadlines run now. */
            readonly running: number;
            /** Format: date-time */
            readonly since: string;
            readonly version: number;
        };
        readonly DeadlineSettings: {
            /** @description Null until one is set. */
            readonly calendar: components["schemas"]["CalendarDetail"] | null;
            readonly faults: readonly components["schemas"]["DeadlineFault"][];
            /** @description No entry for a trigger without a rule. */
            readonly rules: readonly components["schemas"]["DeadlineRuleDetail"][];
        };
        readonly DemonstrationAccount: {
            readonly name: string;
            readonly nameZh: string | null;
            readonly personKey: string;
            readonly role: components["schemas"]["Role"];
            readonly site: components["schemas"]["Site"];
        };
        /** @description How far the demonstration department is made. */
        readonly DemonstrationProgress: {
            readonly share: number;
            /** @enum {string} */
            readonly state: "making" | "made" | "failed";
        };
        readonly DifferingCount: {
            readonly administrationKey: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly batch: string;
            readonly batchKey: string;
            /** @description Of a count: what the batch had by the book then. */
            readonly book: number | null;
            /** @description The entry that explains the difference of a count. */
            readonly byKey: string | null;
            /** @description Units by which the stock changes; what comes in, once a second person has signed. */
            readonly change: number;
            /** @description Whether it is in the balance. */
            readonly counts: boolean;
            readonly entryKey: string;
            /** @description Entries by which the difference may be settled. */
            readonly explanations: readonly components["schemas"]["NarcoticEntry"][];
            readonly given: number | null;
            readonly isCorrected: boolean;
            /** @enum {string} */
            readonly kind: "receipt" | "use" | "waste" | "patch-return" | "pharmacy-return" | "count" | "correction" | "settlement";
            /** @description Whether the difference itself may be entered: the last count, and nothing moved since. */
            readonly mayBeEntered: boolean;
            readonly needsWitness: boolean;
            /** @description The entry that is corrected, or the count that is settled. */
            readonly ofKey: string | null;
            readonly patient: {
                readonly identifier: string | null;
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly stayKey: string;
            } | null;
            readonly reason: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly recordedBy: components["schemas"]["Colleague"];
            readonly units: number;
            readonly voucher: string;
            readonly wasted: number | null;
            readonly witness: components["schemas"]["Colleague"] | null;
            readonly witnessedAt: string | null;
        };
        /** @description How a person wants the daily mail; without an address there is none. */
        readonly DigestChoice: {
            readonly address: string | null;
            /** @enum {string} */
            readonly language: "en" | "zh";
            readonly wants: boolean;
        };
        /** @description One day’s mail to a person. */
        readonly DigestOfDay: {
            /**
             * Format: date
             * @description In the department’s time zone.
             */
            readonly day: string;
            /** @description What the mail server said, or why it was not reached. */
            readonly fault: string | null;
            /** @description Null where it is not tried again. */
            readonly nextAt: string | null;
            /**
             * @description `waiting`: to be sent, or sent again. `sending`: a server is at it. `sent`: the mail server took it. `nothing`: nothing waited for the person. `refused`: the mail server did not take it, for good or until the day was over. `unknown`: the line or the server broke while it was sent; it may have come, so it is not sent again.
             * @enum {string}
             */
            readonly state: "waiting" | "sending" | "sent" | "nothing" | "refused" | "unknown";
            readonly tries: number;
        };
        /** @description What those who keep the deadlines see of the latest day: how many mails stand how, and those with a fault. */
        readonly DigestReport: {
            readonly counts: {
                readonly [key: string]: number;
            };
            readonly day: string | null;
            readonly faults: readonly {
                /**
                 * Format: date
                 * @description In the department’s time zone.
                 */
                readonly day: string;
                /** @description What the mail server said, or why it was not reached. */
                readonly fault: string | null;
                readonly name: string;
                readonly nameZh: string | null;
                /** @description Null where it is not tried again. */
                readonly nextAt: string | null;
                /**
                 * @description `waiting`: to be sent, or sent again. `sending`: a server is at it. `sent`: the mail server took it. `nothing`: nothing waited for the person. `refused`: the mail server did not take it, for good or until the day was over. `unknown`: the line or the server broke while it was sent; it may have come, so it is not sent again.
                 * @enum {string}
                 */
                readonly state: "waiting" | "sending" | "sent" | "nothing" | "refused" | "unknown";
                readonly tries: number;
            }[];
            /** @description When the mail goes out, `07:00` in the department’s time zone; null where it has no mail server. */
            readonly sentAt: {
                readonly time: string;
                readonly timeZone: string;
            } | null;
        };
        readonly DoseDifferenceAt: {
            /** @description A voxel centre, in patient coordinates. */
            readonly atMm: components["schemas"]["Vec3"];
            readonly errorGy: number;
            readonly gy: number;
        };
        /** @description Later less earlier dose [Gy]. */
        readonly DoseDifferenceFigures: {
            /** @description The later dose most above the earlier one, or least below it. */
            readonly highest: components["schemas"]["DoseDifferenceAt"];
            /** @description The later dose most below the earlier one, or least above it. */
            readonly lowest: components["schemas"]["DoseDifferenceAt"];
            readonly meanErrorGy: number;
            readonly meanGy: number;
            /** @description Voxel centres that count. */
            readonly points: number;
        };
        readonly DoseDifferenceOfPlans: {
            readonly notices: readonly components["schemas"]["Notice"][];
            /** @description Null: it cannot be told, and the notices say why. */
            readonly told: {
                /** @description Of the later dose. */
                readonly grid: {
                    readonly size: readonly [
                        number,
                        number,
                        number
                    ];
                    readonly spacingMm: components["schemas"]["Vec3"];
                };
                /** @description The voxel centres of both doses coincide: nothing was interpolated. */
                readonly isSameGrid: boolean;
                /** @description Volume of the voxels that differ by more than a share of the prescribed dose. */
                readonly levels: readonly {
                    readonly errorCc: number;
                    readonly gy: number;
                    readonly higherCc: number;
                    readonly lowerCc: number;
                    readonly percent: number;
                }[];
                /** @description Share of the voxels of the later dose at which the earlier one is not known. */
                readonly outsideFraction: number;
                /** @description Highest dose prescribed to a target in the phases of the later plan. */
                readonly prescribedGy: number;
                /** @description Of the later structure set: targets first, then by their largest difference. */
                readonly structures: readonly components["schemas"]["StructureDoseDifference"][];
                /** @description Of all voxels at which both doses are known, inside the patient or not. */
                readonly whole: components["schemas"]["DoseDifferenceFigures"];
            } | null;
            /** @description Where the difference can be looked at; null where it cannot be told, or a dose is a sum of objects. */
            readonly viewer: {
                readonly caseKey: string;
                readonly doseKey: string;
                readonly patientKey: string;
                readonly withCaseKey: string;
                readonly withDoseKey: string;
            } | null;
        };
        readonly DoseGoal: {
            /** @enum {string} */
            readonly comparison: "<" | "<=" | ">" | ">=";
            readonly endpoint?: string;
            readonly goal: number;
            readonly id: string;
            readonly metric: string;
            readonly note?: string;
            readonly priority?: number;
            /** @description Where the figure was read, if that is not the source itself. */
            readonly seenIn?: string;
            readonly source: string;
            readonly structure: string;
            /** @description Still acceptable up to here; absent where the source gives no tolerance. */
            readonly tolerance?: number;
            readonly unit: string;
            /** @enum {string} */
            readonly verified: "text" | "knowledge" | "own";
        };
        /** @description Its values are little-endian Float32 on `grid`. */
        readonly DoseInfo: {
            readonly doseKey: string;
            /** @description DICOM’s Dose Type: `PHYSICAL`, `EFFECTIVE`, `ERROR`. */
            readonly doseType: string;
            readonly grid: components["schemas"]["AlignedGrid"];
            readonly maximum: number;
            readonly maximumAtMm: components["schemas"]["Vec3"];
            readonly notices: readonly components["schemas"]["Notice"][];
            /** @enum {string} */
            readonly unit: "Gy" | "relative";
        };
        readonly DoseToDate: {
            /** @description Of the fractions whose delivery is known. */
            readonly deliveredGy: number;
            /** @description Fractions that gave something, or of which nobody knows. */
            readonly given: number;
            readonly label: string;
            /** @description Fractions that count for nothing here, for nobody knows what they gave. */
            readonly notKnown: number;
            readonly planned: number;
            readonly plannedGy: number;
            readonly treatedPlanKey: string;
        };
        readonly DrillAttempt: {
            readonly attemptKey: string;
            /** @description None where it is outdated. */
            readonly cases: readonly components["schemas"]["DrillCase"][];
            readonly finishedAt: string | null;
            /** @description Of another edition than the cases of today: it is ended, not gone on with. */
            readonly isOutdated: boolean;
            /** @description Once it is finished. */
            readonly score: components["schemas"]["DrillScore"] | null;
            /** Format: date-time */
            readonly startedAt: string;
            /** @description Once it is finished. */
            readonly topics: readonly {
                readonly most: number;
                readonly notAnswered: number;
                readonly points: number;
                readonly right: number;
                /** @enum {string} */
                readonly topic: "assess" | "compute" | "decide" | "ledger";
                readonly wrong: number;
            }[];
            /** @description Edition of the cases. */
            readonly version: number;
        };
        readonly DrillAttemptLine: {
            readonly attemptKey: string;
            readonly finishedAt: string | null;
            /** @description Once it is finished. */
            readonly score: components["schemas"]["DrillScore"] | null;
            /** Format: date-time */
            readonly startedAt: string;
            /** @description Edition of the cases. */
            readonly version: number;
        };
        readonly DrillCase: {
            /** @description With the solution, which nobody is sent before they answered. */
            readonly answered: {
                readonly answer: {
                    readonly choice: string;
                    /** @constant */
                    readonly kind: "one";
                } | {
                    readonly choices: readonly string[];
                    /** @constant */
                    readonly kind: "several";
                } | {
                    /** @constant */
                    readonly kind: "number";
                    readonly value: number;
                };
                /** @enum {string} */
                readonly outcome: "right" | "wrong";
                readonly solution: {
                    readonly cites: readonly ("B1" | "B2" | "B3" | "B4" | "B5" | "B6" | "B7" | "S1" | "S2" | "S3" | "S4" | "S5" | "tolerance" | "E2" | "E1" | "sedation" | "R1" | "R2" | "R3" | "R4" | "R6" | "R5" | "T1" | "T2" | "T3" | "T4" | "T5" | "T7" | "T11" | "T6" | "T8" | "T10" | "A4" | "A5" | "A6" | "A9" | "A15" | "painad" | "heat" | "used-patch" | "waste" | "balance")[];
                    readonly explanation: {
                        readonly en: string;
                        readonly zh: string;
                    };
                    readonly right: string | readonly string[] | number;
                    /** @description The table of equivalents that it is reckoned by. */
                    readonly table: string | null;
                };
            } | null;
            readonly caseId: string;
            readonly points: number;
            readonly question: {
                /** @description In the order of this attempt. */
                readonly choices: readonly {
                    readonly id: string;
                    readonly says: {
                        readonly en: string;
                        readonly zh: string;
                    };
                }[];
                /** @enum {string} */
                readonly kind: "one" | "several";
            } | {
                /** @constant */
                readonly kind: "number";
                readonly unit: {
                    readonly en: string;
                    readonly zh: string;
                };
            };
            readonly stem: {
                readonly en: string;
                readonly zh: string;
            };
            /** @enum {string} */
            readonly topic: "assess" | "compute" | "decide" | "ledger";
        };
        readonly DrillResult: {
            readonly attemptKey: string;
            /** Format: date-time */
            readonly finishedAt: string;
            readonly person: {
                readonly name: string;
                readonly nameZh: string | null;
            } | null;
            readonly score: components["schemas"]["DrillScore"];
            /** Format: date-time */
            readonly startedAt: string;
            readonly version: number;
        };
        readonly DrillScore: {
            readonly most: number;
            readonly notAnswered: number;
            readonly points: number;
            readonly right: number;
            readonly wrong: number;
        };
        readonly DueVisit: {
            /** Format: date */
            readonly day: string;
            readonly number: number;
            /** @enum {string} */
            readonly state: "made" | "missed" | "overdue" | "due" | "to come";
            readonly visitKey: string | null;
        };
        readonly EducationCheck: {
            /** @description Null where nobody has, or only of earlier words. */
            readonly checked: {
                /** Format: date-time */
                readonly at: string;
                readonly by: components["schemas"]["Colleague"] | null;
            } | null;
            readonly revision: number;
            /** @enum {string} */
            readonly sheetId: "cancer-pain" | "the-number" | "by-the-clock" | "bowels" | "drowsiness" | "patches" | "worries" | "after-radiotherapy" | "at-home";
            /** @description Of the sheet as it is today. */
            readonly version: number;
        };
        /** @description A sheet that was handed to a patient. */
        readonly EducationGiven: {
            readonly content: {
                /**
                 * Format: date-time
                 * @description When it was handed out, not when it was sent.
                 */
                readonly at: string;
                /** @enum {string} */
                readonly language: "en" | "zh";
                /** @enum {string} */
                readonly sheetId: "cancer-pain" | "the-number" | "by-the-clock" | "bowels" | "drowsiness" | "patches" | "worries" | "after-radiotherapy" | "at-home";
                readonly version: number;
            };
            readonly correction: string | null;
            readonly givenKey: string;
            readonly inError: boolean;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
        };
        readonly Eqd2SumResult: {
            readonly plans: readonly {
                readonly caseKey: string;
                /** @enum {string} */
                readonly counted: "delivered" | "whole plan";
                /** @description That gave dose. */
                readonly fractions: number;
                readonly frameOfReferenceUid: string | null;
                readonly label: string | null;
                readonly notices: readonly components["schemas"]["Notice"][];
                /** @description Fractions whose delivery is not known: they count as planned. */
                readonly notKnown: number;
                readonly objects: readonly {
                    readonly kind: string;
                    readonly sha256: string;
                    readonly sopInstanceUid: string;
                }[];
                /** @description In which the whole dose is to be given. */
                readonly plannedFractions: number;
                /** @description Why it takes no part. */
                readonly reason: components["schemas"]["Notice"] | null;
                readonly recoveredPercent: number;
                readonly recoveredWhy: string | null;
                /** @description Of the planned dose, 1 is the whole. */
                readonly share: number;
                /** @description Of the dose of one fraction, what each that was given gave: their sum, and the sum of their squares. */
                readonly shares: {
                    readonly squares: number;
                    readonly sum: number;
                };
            }[];
            readonly software: string;
            readonly structures: readonly {
                readonly alphaBetaGy: number;
                readonly byPlan: readonly {
                    readonly caseKey: string;
                    /** @description Of EQD2 [Gy], or of a volume [cc]. */
                    readonly d0_03ccGy: {
                        readonly endCapEffect: number;
                        readonly error: number;
                        readonly value: number;
                    } | null;
                    /** @description Of EQD2 [Gy], or of a volume [cc]. */
                    readonly d2Gy: {
                        readonly endCapEffect: number;
                        readonly error: number;
                        readonly value: number;
                    } | null;
                    /** @description Of EQD2 [Gy], or of a volume [cc]. */
                    readonly maxGy: {
                        readonly endCapEffect: number;
                        readonly error: number;
                        readonly value: number;
                    } | null;
                    /** @description Of EQD2 [Gy], or of a volume [cc]. */
                    readonly meanGy: {
                        readonly endCapEffect: number;
                        readonly error: number;
                        readonly value: number;
                    } | null;
                    readonly notices: readonly components["schemas"]["Notice"][];
                    readonly roiName: string | null;
                }[];
                readonly name: string;
                readonly ranges: {
                    readonly d0_03ccGy: {
                        readonly fromGy: number;
                        /** @description Null where one of the plans that were asked for has no figure. */
                        readonly toGy: number | null;
                    } | null;
                    readonly d2Gy: {
                        readonly fromGy: number;
                        /** @description Null where one of the plans that were asked for has no figure. */
                        readonly toGy: number | null;
                    } | null;
                    readonly maxGy: {
                        readonly fromGy: number;
                        /** @description Null where one of the plans that were asked for has no figure. */
                        readonly toGy: number | null;
                    } | null;
                    readonly meanGy: {
                        readonly fromGy: number;
                        /** @description Null where one of the plans that were asked for has no figure. */
                        readonly toGy: number | null;
                    } | null;
                };
                readonly source: string;
                readonly voxel: {
                    /** @description `low` and `high`: over the shifts of the registration; null where none were said. */
                    readonly atLevelCc: {
                        /** @description Of EQD2 [Gy], or of a volume [cc]. */
                        readonly figure: {
                            readonly endCapEffect: number;
                            readonly error: number;
                            readonly value: number;
                        } | null;
                        readonly high: number | null;
                        readonly low: number | null;
                    };
                    /** @description `low` and `high`: over the shifts of the registration; null where none were said. */
                    readonly d0_03ccGy: {
                        /** @description Of EQD2 [Gy], or of a volume [cc]. */
                        readonly figure: {
                            readonly endCapEffect: number;
                            readonly error: number;
                            readonly value: number;
                        } | null;
                        readonly high: number | null;
                        readonly low: number | null;
                    };
                    /** @description `low` and `high`: over the shifts of the registration; null where none were said. */
                    readonly d2Gy: {
                        /** @description Of EQD2 [Gy], or of a volume [cc]. */
                        readonly figure: {
                            readonly endCapEffect: number;
                            readonly error: number;
                            readonly value: number;
                        } | null;
                        readonly high: number | null;
                        readonly low: number | null;
                    };
                    readonly levelGy: number | null;
                    /** @description `low` and `high`: over the shifts of the registration; null where none were said. */
                    readonly maxGy: {
                        /** @description Of EQD2 [Gy], or of a volume [cc]. */
                        readonly figure: {
                            readonly endCapEffect: number;
                            readonly error: number;
                            readonly value: number;
                        } | null;
                        readonly high: number | null;
                        readonly low: number | null;
                    };
                    /** @description `low` and `high`: over the shifts of the registration; null where none were said. */
                    readonly meanGy: {
                        /** @description Of EQD2 [Gy], or of a volume [cc]. */
                        readonly figure: {
                            readonly endCapEffect: number;
                            readonly error: number;
                            readonly value: number;
                        } | null;
                        readonly high: number | null;
                        readonly low: number | null;
                    };
                    readonly notices: readonly components["schemas"]["Notice"][];
                    /** @description Of EQD2 [Gy], or of a volume [cc]. */
                    readonly volumeCc: {
                        readonly endCapEffect: number;
                        readonly error: number;
                        readonly value: number;
                    } | null;
                } | null;
            }[];
            readonly told: readonly {
                readonly doseGy: number | null;
                readonly eqd2Gy: number | null;
                readonly fractions: number | null;
                readonly site: string;
            }[];
            readonly voxel: {
                /** @constant */
                readonly state: "not asked";
            } | {
                readonly reason: components["schemas"]["Notice"];
                /** @constant */
                readonly state: "refused";
            } | {
                readonly gridSpacingMm: readonly number[];
                readonly outsideFraction: number;
                readonly registrationMm: number | null;
                /** @description SOP instances of the registrations that were used. */
                readonly registrationUids: readonly string[];
                readonly shifts: number;
                /** @constant */
                readonly state: "summed";
                readonly structuresOf: string;
            };
        };
        readonly Estimate: {
            /** @description How far the figure moves when the structure ends by another convention, which its outlines do not tell. */
            readonly endCapEffect: number;
            readonly error: number;
            /** @description Part of `error`, where it is known apart: how far the figure is off that of the very solid which the convention makes of the contours. */
            readonly methodError?: number;
            readonly value: number;
        };
        readonly EvaluationRequest: {
            readonly caseKey: string;
            readonly doseKey: string;
            /** @description Absent: chosen by site and fractionation where that is certain, else none. */
            readonly goalSetId?: string;
        };
        readonly EventPattern: {
            readonly actions: readonly string[];
            readonly entity: string;
            readonly unit: string;
            readonly where: readonly ({
                readonly is: string | number | boolean | null;
                readonly path: string;
            } | {
                readonly isOneOf: readonly (string | number | boolean | null)[];
                readonly path: string;
            } | {
                readonly isNot: string | number | boolean | null;
                readonly path: string;
            })[];
        };
        readonly FailureMode: {
            readonly controls: string;
            /** @description Lack of detectability: 10 is never found in time. */
            readonly detectability: number;
            /** @enum {string} */
            readonly problemType: "laterality" | "anatomical-site" | "patient" | "position" | "accessories" | "prescription" | "dose-calculation" | "contours" | "margins" | "isodose" | "undeliverable-plan" | "undeliverable-staff" | "undeliverable-equipment" | "malfunction" | "imaging" | "timeliness" | "decision" | "coordination" | "scheduling" | "medical-event" | "other";
            readonly severity: number;
            readonly step: string;
            readonly words: string;
        };
        readonly FailureModeRow: {
            readonly content: components["schemas"]["FailureMode"];
            /** @description Courses of its site whose treatment began since: over them the occurrence is counted. */
            readonly courses: number;
            /** @description The events that the occurrence counts. */
            readonly incidents: readonly string[];
            readonly modeKey: string;
            readonly occurrence: {
                /** @enum {string} */
                readonly known: "seen" | "at most";
                readonly percent: number;
                readonly score: number;
            } | {
                /** @constant */
                readonly known: "no";
                /** @constant */
                readonly why: "no courses";
            };
            readonly revision: number;
            /** @description O × S × D; with `at most`, the most that it can be. */
            readonly riskPriority: number | null;
        };
        readonly FailureModes: {
            readonly rows: readonly components["schemas"]["FailureModeRow"][];
            /**
             * Format: date
             * @description From this day on events and courses are counted.
             */
            readonly since: string;
        };
        readonly FhirExtension: {
            readonly extension?: readonly components["schemas"]["FhirExtension"][];
            readonly url: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly FileOutcome: {
            readonly fileName: string;
            /** @description What the object says it is, where it could be read. */
            readonly object?: {
                readonly seriesInstanceUid: string;
                readonly sopClassUid: string;
                readonly sopInstanceUid: string;
                readonly studyInstanceUid: string;
            };
            /**
             * @description What is ignored was not kept: no object, or one of another study than asked.
             * @enum {string}
             */
            readonly outcome: "stored" | "already present" | "conflict" | "quarantined" | "ignored";
            readonly patientKey?: string;
            readonly refusal?: components["schemas"]["Refusal"];
        };
        /** @description A file that answers a question; its bytes are kept under their hash. */
        readonly FileReference: {
            /** @constant */
            readonly kind: "file";
            readonly name: string;
            readonly sha256: string;
            readonly sizeBytes: number;
            readonly type: string;
        };
        /** @description A filled form. */
        readonly FilledDetail: {
            readonly about: components["schemas"]["FormAbout"];
            readonly beganBy: string;
            readonly changedBy: string;
            /** @description Soft findings that were confirmed, by their id. */
            readonly confirmed: readonly string[];
            readonly filledKey: string;
            readonly form: components["schemas"]["FormDetail"];
            /** @description Answers to earlier versions for which this one has no place. */
            readonly leftOver: readonly components["schemas"]["LeftOver"][];
            /** @description The locks that stand over it, the widest first; its own is its state. */
            readonly locks: readonly components["schemas"]["FormLock"][];
            readonly queries: readonly components["schemas"]["FormQuery"][];
            readonly response: components["schemas"]["QuestionnaireResponse"];
            /** @description What `If-Match` of a change says. */
            readonly revision: number;
            /** Format: date-time */
            readonly savedAt: string;
            /** @description Who answered last; `changedBy` may have signed or locked it since. */
            readonly savedBy: string;
            /** @description In the order in which they were given; those that lapsed stay. */
            readonly signatures: readonly components["schemas"]["Signature"][];
            /** @enum {string} */
            readonly state: "draft" | "complete" | "signed" | "locked";
            readonly unlockAsked: components["schemas"]["UnlockAsked"] | null;
            /** @description The version in use of this form, where that is another one. */
            readonly versionInUse: {
                readonly formKey: string;
                readonly version: string;
            } | null;
        };
        /** @description A filled form in the list. */
        readonly FilledSummary: {
            readonly about: components["schemas"]["FormAbout"];
            readonly beganBy: string;
            readonly filledKey: string;
            readonly formKey: string;
            readonly openQueries: number;
            /** Format: date-time */
            readonly savedAt: string;
            /** @enum {string} */
            readonly state: "draft" | "complete" | "signed" | "locked";
            readonly title: components["schemas"]["FormText"];
            readonly version: string;
        };
        readonly FollowUp: {
            /** @description The next visit, as agreed at the latest one. */
            readonly agreed: {
                /** Format: date */
                readonly day: string;
                /** @enum {string} */
                readonly state: "made" | "missed" | "overdue" | "due" | "to come";
            } | null;
            /** @description None after a death, and none before the end is known. */
            readonly due: readonly components["schemas"]["DueVisit"][];
            /** @description Of the treatment: the last fraction once the course has ended, or as stated. */
            readonly endDay: string | null;
            readonly endedBy: ("last fraction" | "stated end") | null;
            readonly overdueSince: string | null;
            readonly patientKey: string;
            /** @description Treated, and in the archive still. */
            readonly plans: readonly {
                readonly archiveKey: string;
                readonly caseKey: string;
                /** @description As it was ordered. */
                readonly fractions: number;
                readonly label: string;
                readonly planUid: string;
                readonly targets: readonly {
                    readonly doseGy: number;
                    readonly label: string;
                }[];
                readonly treatedPlanKey: string;
            }[];
            readonly region: string | null;
            readonly scheme: components["schemas"]["FollowUpScheme"] | null;
            readonly schemeKey: string | null;
            /** @description 0 where there is none yet. */
            readonly schemeRevision: number;
            readonly survival: components["schemas"]["Survival"];
            readonly underWay: boolean;
            /** @description The latest first; entered in error, too. */
            readonly visits: readonly components["schemas"]["FollowUpVisit"][];
            readonly worstLate: readonly {
                readonly at: string;
                readonly grade: number;
                readonly term: string;
            }[];
        };
        readonly FollowUpLine: {
            readonly birthDate: string | null;
            readonly courseKey: string;
            /** Format: date */
            readonly day: string;
            /** @description The first of the patient’s numbers. */
            readonly identifier: string | null;
            readonly lastVisit: string | null;
            readonly name: string | null;
            readonly nameZh: string | null;
            readonly patientKey: string;
            readonly physician: components["schemas"]["Colleague"];
            /** @description ICD-10 of the diagnosis, as entered. */
            readonly region: string | null;
            /** @enum {string} */
            readonly state: "made" | "missed" | "overdue" | "due" | "to come";
            readonly title: string;
        };
        readonly FollowUpList: {
            readonly lines: readonly components["schemas"]["FollowUpLine"][];
            /** Format: date */
            readonly today: string;
        };
        readonly FollowUpScheme: {
            readonly from: {
                /** @constant */
                readonly kind: "last fraction";
            } | {
                /** Format: date */
                readonly day: string;
                /** @constant */
                readonly kind: "stated end";
            };
            /** @description So many days after its due day a visit is overdue. */
            readonly graceDays: number;
            readonly note: string;
            /** @description One after the other: 8 visits every 3 months, then 6 every 6 months. */
            readonly steps: readonly {
                readonly every: number;
                /** @enum {string} */
                readonly unit: "weeks" | "months";
                readonly visits: number;
            }[];
        };
        readonly FollowUpVisit: {
            readonly content: {
                /** Format: date */
                readonly day: string;
                /** @enum {string} */
                readonly disease: "no evidence" | "persistent" | "recurrence" | "not assessed";
                readonly ecog: number | null;
                readonly events: readonly {
                    readonly attribution: ("related" | "possibly related" | "not related") | null;
                    readonly grade: number;
                    readonly note: string;
                    readonly term: string;
                }[];
                readonly findings: string;
                /** @enum {string} */
                readonly how: "in person" | "telephone" | "letter" | "other hospital";
                /** @description As agreed with the patient, beside what the scheme says. */
                readonly nextVisit: string | null;
                /** @description Which; of a recurrence only. */
                readonly recurrences: readonly ("local" | "regional" | "distant")[];
            };
            readonly daysSinceEnd: number | null;
            readonly inError: boolean;
            /** @description More than 90 days after the end; null where no end is known. */
            readonly isLate: boolean | null;
            readonly places: readonly components["schemas"]["RecurrencePlace"][];
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
            readonly visitKey: string;
        };
        /** @description What a filled form is about, as far as it is about anybody. */
        readonly FormAbout: {
            readonly patient: components["schemas"]["FormPatient"] | null;
            /** @description A label of the department’s own: baseline, week 4. */
            readonly visit: string | null;
        };
        readonly FormAboutAsked: {
            readonly patientKey: string | null;
            readonly visit: string | null;
        };
        readonly FormDetail: {
            readonly formKey: string;
            readonly questionnaire: components["schemas"]["Questionnaire"];
            /** @description What `If-Match` of a change says. */
            readonly revision: number;
        };
        /** @description A lock over a filled form, or over one of its items. */
        readonly FormLock: {
            /** Format: date-time */
            readonly at: string;
            readonly by: string;
            /** @enum {string} */
            readonly level: "item" | "visit" | "subject" | "site" | "database";
            readonly lockKey: string;
            /** @description Of an item. */
            readonly path: string | null;
            readonly reason: string;
            readonly unlockAsked: components["schemas"]["UnlockAsked"] | null;
        };
        readonly FormPatient: {
            /** @description Name and number, for whoever may see the patient. */
            readonly label: string | null;
            /** @description The page of the patient. */
            readonly path: string;
            readonly patientKey: string;
        };
        readonly FormPrefill: {
            readonly proposals: readonly {
                readonly path: string;
                readonly source: {
                    readonly label: components["schemas"]["FormText"];
                    readonly path: string;
                    readonly reference: string;
                };
                readonly values: readonly components["schemas"]["AnswerValue"][];
            }[];
            readonly taken: readonly components["schemas"]["PrefillTaken"][];
        };
        /** @description A question to whoever entered an answer. */
        readonly FormQuery: {
            /** @description What the person who reads this may do with it now, the likeliest first. */
            readonly actions: readonly ("answer" | "close" | "reopen" | "cancel")[];
            /** @description Asked by an edit check, not by a person. */
            readonly bySystem: boolean;
            readonly path: string;
            readonly queryKey: string;
            /** @enum {string} */
            readonly state: "open" | "answered" | "closed" | "cancelled";
            readonly thread: readonly components["schemas"]["QueryEntry"][];
        };
        /** @description A version of a form. */
        readonly FormSummary: {
            /** Format: date-time */
            readonly changedAt: string;
            /** @description How often it was filled. */
            readonly filled: number;
            readonly formKey: string;
            readonly questions: number;
            /** @enum {string} */
            readonly status: "draft" | "active" | "retired";
            readonly title: components["schemas"]["FormText"];
            readonly url: string;
            readonly version: string;
        };
        /** @description A text in the languages it was written in: at least one. */
        readonly FormText: {
            readonly en?: string;
            readonly zh?: string;
        };
        readonly FourEyesRule: {
            readonly entity: string;
            readonly meaning: components["schemas"]["Meaning"];
            readonly otherMeaning: components["schemas"]["Meaning"];
            readonly ruleKey: string;
        };
        readonly Fraction: {
            readonly content: {
                /** @description Why it was given though the course was not ready for it; else empty. */
                readonly despite: string;
                readonly endedAt: string | null;
                readonly fields: readonly {
                    readonly couch: {
                        readonly lateralMm?: number;
                        readonly longitudinalMm?: number;
                        readonly verticalMm?: number;
                    } | null;
                    /** @description Null: not known. 0: not given. */
                    readonly deliveredMu: number | null;
                    readonly interruptions: readonly {
                        /** @enum {string} */
                        readonly by: "operator" | "machine" | "unknown";
                        readonly why: string;
                    }[];
                    readonly name: string | null;
                    readonly number: number;
                    /** @description Somebody let the machine go on beyond a tolerance. */
                    readonly overridden: boolean;
                    readonly plannedMu: number | null;
                    /** @description At the dose references of the plan, as the record of the machine tells; absent: it does not. */
                    readonly pointDoses?: readonly {
                        readonly doseGy: number;
                        /** @enum {string} */
                        readonly how: "calculated" | "measured";
                        readonly number: number;
                    }[];
                }[];
                readonly identifiedBy: readonly ("name" | "birth date" | "number" | "wristband" | "photograph" | "biometric")[];
                readonly imaging: readonly ("none" | "kv" | "cbct" | "portal" | "surface" | "mr" | "ultrasound")[];
                readonly machine: string;
                readonly note: string;
                readonly number: number;
                /** @description As imaging corrected it; null: not corrected, or not known. */
                readonly shift: components["schemas"]["CouchShift"] | null;
                /** Format: date-time */
                readonly startedAt: string;
                readonly treatedPlanKey: string;
            };
            /** @enum {string} */
            readonly delivery: "as planned" | "in part" | "more than planned" | "not known";
            /** @description Delivered less planned, of all fields; null where one is not known. */
            readonly differenceMu: number | null;
            readonly fractionKey: string;
            readonly inError: boolean;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly recordUids: readonly string[];
            readonly revision: number;
            /** @description Of the dose of one fraction; null where it is not known. */
            readonly share: number | null;
            /** @enum {string} */
            readonly source: "hand" | "record";
        };
        readonly FullPainAssessments: {
            readonly assessments: readonly {
                /** Format: date-time */
                readonly completedAt: string;
                readonly filledKey: string;
            }[];
            /** @description Of the form that is in use; null where the department has none. */
            readonly formKey: string | null;
        };
        /** @description A task that a person gives in own words. */
        readonly GivenTask: {
            readonly dueAt: string | null;
            readonly to: {
                readonly personKey: string;
            } | {
                readonly role: components["schemas"]["Role"];
            };
            readonly words: string;
        };
        readonly GoalResult: {
            /** @description Whether the limit lies within what is not known of the figure: its error and what another end of the structure changes. */
            readonly closeCall: boolean;
            /** @description EQD2 of a dose figure with the alpha/beta used; null where there is none or the fractions are unknown. Where the source names two values of alpha/beta, `gy` is the higher EQD2 and `other` the lower one. `verified` is the mark of the alpha/beta’s row; `generic`: it is that of a class of tissues, for the table has none of this organ or tumour. `source` says so, and what is noted of the value. */
            readonly eqd2: {
                readonly alphaBetaGy: number;
                readonly generic: boolean;
                readonly gy: number;
                readonly other?: {
                    readonly alphaBetaGy: number;
                    readonly gy: number;
                };
                readonly source: string;
                /** @enum {string} */
                readonly verified: "text" | "knowledge" | "own";
            } | null;
            readonly goal: components["schemas"]["DoseGoal"];
            readonly measured: components["schemas"]["Estimate"] | null;
            /** @description Why it cannot be judged, or what limits the verdict. */
            readonly reason: components["schemas"]["Notice"] | null;
            /** @description What 100 % is for this goal and structure [Gy]; null where the goal speaks of no prescription, or of one that is not known. */
            readonly referenceGy: number | null;
            readonly roiNumber: number | null;
            /** @description The one that holds the goal, of the sets that are judged together. */
            readonly set: {
                readonly id: string;
                readonly name: string;
                readonly version: string;
            };
            readonly structureName: string | null;
            /** @enum {string} */
            readonly verdict: "met" | "within tolerance" | "not met" | "cannot be judged";
        };
        readonly GoalSet: {
            readonly fractions: string;
            readonly goals: readonly components["schemas"]["DoseGoal"][];
            readonly id: string;
            readonly name: string;
            readonly site: string;
            readonly version: string;
        };
        readonly GoalSetSummary: {
            readonly fractions: string;
            readonly goals: number;
            readonly id: string;
            readonly name: string;
            readonly own: boolean;
            readonly site: string;
            readonly verifiedInText: number;
            readonly version: string;
        };
        /** @description An own goal sheet as a person writes it. */
        readonly GoalSheetAsked: {
            readonly fractions: string;
            readonly goals: readonly {
                /** @enum {string} */
                readonly comparison: "<" | "<=" | ">" | ">=";
                readonly endpoint?: string;
                readonly goal: number;
                readonly id: string;
                readonly metric: string;
                readonly note?: string;
                readonly priority?: number;
                readonly seenIn?: string;
                readonly source: string;
                readonly structure: string;
                readonly tolerance?: number;
                readonly unit: string;
                /** @enum {string} */
                readonly verified: "text" | "knowledge" | "own";
            }[];
            readonly name: string;
            readonly site: string;
            readonly version: string;
        };
        readonly HeldRole: {
            readonly role: components["schemas"]["Role"];
            readonly roleKey: string;
            readonly site: components["schemas"]["Site"];
        };
        readonly History: {
            /** @description Pass it as `before` for the events before these; null where they begin. */
            readonly before: string | null;
            readonly entity: string;
            /** @description The latest of them, the first one first. */
            readonly events: readonly components["schemas"]["HistoryEvent"][];
            readonly key: string;
            /** @description With `at`: the record as it was then. */
            readonly state: {
                /** Format: date-time */
                readonly at: string;
                /** @description Null where it did not exist, and absent where a redaction has taken out what it was. */
                readonly row?: {
                    readonly [key: string]: unknown;
                } | null;
                /** @description The row in words, a line for each of its fields. */
                readonly what?: {
                    readonly en: readonly string[];
                    readonly zh: readonly string[];
                };
            } | null;
        };
        /** @description Who made an event. */
        readonly HistoryActor: {
            readonly name: string | null;
            readonly nameZh: string | null;
            readonly personKey: string | null;
            readonly role: string | null;
            /** @description The part of the program that did it, by itself or for the person. */
            readonly service: string | null;
        };
        /** @description One event in the history of a record. */
        readonly HistoryEvent: {
            readonly action: string;
            /**
             * Format: date-time
             * @description UTC.
             */
            readonly at: string;
            readonly by: components["schemas"]["HistoryActor"];
            readonly eventKey: string;
            /** @description From where: the network address and the browser, or the account of the system. */
            readonly origin: string | null;
            readonly reason: string | null;
            /** @description Whether what it said was taken out. */
            readonly redacted: boolean;
            readonly site: {
                readonly name: string;
                readonly nameZh: string | null;
                readonly siteKey: string;
            } | null;
            /** @description The whole line in plain words: what, by whom, why. */
            readonly text: {
                readonly en: string;
                readonly zh: string;
            };
            /** @description The part of `text` that says what happened. */
            readonly what: {
                readonly en: string;
                readonly zh: string;
            };
        };
        readonly ImportProgress: {
            readonly alreadyPresent: number;
            readonly conflicting: number;
            /** @description Why it could not go on as it should, where disk or database failed. */
            readonly failure?: components["schemas"]["Refusal"];
            readonly filesExpected: number | null;
            readonly finishedAt: string | null;
            readonly ignored: number;
            readonly importKey: string;
            readonly quarantined: number;
            /** @enum {string} */
            readonly source: "page" | "command line" | "DICOMweb" | "C-STORE" | "demonstration";
            /** Format: date-time */
            readonly startedAt: string;
            /** @enum {string} */
            readonly state: "running" | "complete" | "interrupted";
            readonly stored: number;
        };
        readonly IncidentAction: {
            readonly actionKey: string;
            readonly doneAt: string | null;
            /** Format: date */
            readonly dueOn: string;
            readonly isLate: boolean;
            readonly outcome: string | null;
            readonly owner: {
                readonly name: string;
                readonly nameZh: string | null;
                readonly personKey: string;
            };
            readonly revision: number;
            readonly words: string;
        };
        readonly IncidentAnalysis: {
            /** @description What happened, as it was found out. */
            readonly account: string;
            /** @description The step of the care path in which it arose. */
            readonly arose: string | null;
            /** @enum {string} */
            readonly eventClass: "radiation-incident" | "other-incident" | "near-miss" | "unsafe-condition" | "improvement";
            /** @description What contributed to it. */
            readonly factors: readonly {
                /** @enum {string} */
                readonly kind: "organisation" | "technical" | "staff" | "patient" | "external" | "procedure";
                readonly words: string;
            }[];
            /** @description The step in which it was found. */
            readonly found: string | null;
            readonly lesson: string;
            readonly problemTypes: readonly ("laterality" | "anatomical-site" | "patient" | "position" | "accessories" | "prescription" | "dose-calculation" | "contours" | "margins" | "isodose" | "undeliverable-plan" | "undeliverable-staff" | "undeliverable-equipment" | "malfunction" | "imaging" | "timeliness" | "decision" | "coordination" | "scheduling" | "medical-event" | "other")[];
            readonly technique: ("2d" | "3d" | "imrt-vmat" | "srs-sbrt" | "particles" | "electrons" | "intraoperative" | "kv" | "ldr" | "hdr" | "radiopharmaceuticals" | "tbi" | "not-applicable") | null;
        };
        readonly IncidentDetail: {
            readonly actions: readonly components["schemas"]["IncidentAction"][];
            readonly analysis: components["schemas"]["IncidentAnalysis"] | null;
            readonly closedAt: string | null;
            /**
             * @description As analysed; as reported until then.
             * @enum {string}
             */
            readonly eventClass: "radiation-incident" | "other-incident" | "near-miss" | "unsafe-condition" | "improvement";
            readonly incidentKey: string;
            readonly lateActions: number;
            readonly openActions: number;
            readonly pagePath: string | null;
            readonly patientKey: string | null;
            /**
             * Format: date-time
             * @description Of an anonymous report, the end of the hour in which it came.
             */
            readonly reportedAt: string;
            /** @enum {string} */
            readonly reportedClass: "radiation-incident" | "other-incident" | "near-miss" | "unsafe-condition" | "improvement";
            /** @description Null where the report was anonymous. */
            readonly reporter: {
                readonly name: string;
                readonly nameZh: string | null;
                readonly personKey: string;
            } | null;
            readonly revision: number;
            /** @enum {string} */
            readonly state: "new" | "analysed" | "closed";
            readonly words: string;
        };
        readonly IncidentReceived: {
            /** @description Null of an anonymous report: it has none until the hour is over. */
            readonly incidentKey: string | null;
        };
        readonly IncidentReport: {
            readonly anonymous: boolean;
            /** @enum {string} */
            readonly eventClass: "radiation-incident" | "other-incident" | "near-miss" | "unsafe-condition" | "improvement";
            /** @description Where the reporter was; null where they would rather not say. */
            readonly pagePath: string | null;
            readonly words: string;
        };
        readonly IncidentRow: {
            /**
             * @description As analysed; as reported until then.
             * @enum {string}
             */
            readonly eventClass: "radiation-incident" | "other-incident" | "near-miss" | "unsafe-condition" | "improvement";
            readonly incidentKey: string;
            readonly lateActions: number;
            readonly openActions: number;
            /**
             * Format: date-time
             * @description Of an anonymous report, the end of the hour in which it came.
             */
            readonly reportedAt: string;
            /** @enum {string} */
            readonly state: "new" | "analysed" | "closed";
            readonly words: string;
        };
        readonly IndicatorCase: {
            /** @description In the numerator, too. */
            readonly counts: boolean;
            readonly courseKey: string | null;
            /**
             * Format: date
             * @description On which it counts.
             */
            readonly day: string;
            readonly incidentKey: string | null;
            readonly machine: {
                readonly name: string;
                readonly nameZh: string | null;
            } | null;
            /** @description Null where whoever asks may not see the patient, or a report names none. */
            readonly patient: {
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly patientKey: string;
            } | null;
            /** @description What it adds to numerator and denominator, where that is not one: goals of a course, minutes of a machine. */
            readonly share: {
                readonly part: number;
                readonly whole: number;
            } | null;
            readonly workingDays: number | null;
        };
        readonly IndicatorFigure: {
            readonly denominator: number;
            /** @description Of working days. */
            readonly median: number | null;
            readonly month: string;
            readonly numerator: number;
            /** @description Null where the denominator is 0: then there is no figure. */
            readonly value: number | null;
        };
        readonly InstanceRow: {
            /** Format: date-time */
            readonly arrivedAt: string;
            readonly instanceKey: string;
            readonly instanceNumber: number | null;
            readonly label: string | null;
            readonly modality: string;
            readonly sha256: string;
            readonly sizeBytes: number;
            readonly sopClassUid: string;
            readonly sopInstanceUid: string;
        };
        /** @description Why a run failed: a refusal of the error table. */
        readonly JobFailure: {
            readonly code: string;
            readonly values: components["schemas"]["Values"];
        };
        /** @description The latest first. */
        readonly JobList: {
            /** @description Pass it as `before` for those before these; null where there are none. */
            readonly before: string | null;
            readonly jobs: readonly components["schemas"]["JobRow"][];
        };
        /** @description What came out. */
        readonly JobResult: {
            /** @description The page on which it lies. */
            readonly path: string | null;
            /** @description Sentences of the catalogue; they hold keys, nothing of a patient. */
            readonly said: readonly {
                readonly key: string;
                readonly values: components["schemas"]["Values"];
            }[];
            /** @description Whether somebody should look at it. */
            readonly warns: boolean;
        };
        readonly JobRow: {
            /** @description When the last run began. */
            readonly beganAt: string | null;
            /** @description Steps done. */
            readonly done: number;
            readonly endedAt: string | null;
            /** @description Of the last run that failed. */
            readonly failure: components["schemas"]["JobFailure"] | null;
            /** @description Runs that failed so far. */
            readonly failures: number;
            /** @description Somebody asked, and the run has not stopped yet. */
            readonly isCancelling: boolean;
            readonly jobKey: string;
            /** @enum {string} */
            readonly kind: "job/demonstration" | "job/verify-record" | "job/eqd2-sum" | "job/zip-import" | "job/demonstration-patients";
            /** @description Whether whoever asks may cancel it, or start it again. */
            readonly maySettle: boolean;
            /** @description Not before: of a job that waits for its next try. */
            readonly nextTryAt: string | null;
            readonly result: components["schemas"]["JobResult"] | null;
            readonly role: components["schemas"]["Role"] | null;
            /** Format: date-time */
            readonly startedAt: string;
            /** @description Null where the program did. */
            readonly startedBy: components["schemas"]["Colleague"] | null;
            /**
             * @description `waiting` for a worker, or for the next try; `cancelled`, `failed` and `done` are over.
             * @enum {string}
             */
            readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** @description How many steps there are; null where nobody can tell yet. */
            readonly total: number | null;
        };
        readonly Journal: {
            readonly issns: readonly string[];
            readonly journalKey: string;
            readonly title: string;
            /** @description Works of the register in it. */
            readonly works: number;
            /** @description Latest first. */
            readonly years: readonly components["schemas"]["KeptJournalYear"][];
        };
        /** @enum {string} */
        readonly JournalIndex: "SCIE" | "SSCI" | "ESCI" | "AHCI" | "EI" | "MEDLINE" | "PKU-CORE" | "CSCD" | "CSTPCD" | "CSSCI";
        readonly JournalList: {
            readonly index: components["schemas"]["JournalIndex"] | null;
            readonly isWhole: boolean;
            /** @description Journals that left the index by it. */
            readonly left: number;
            readonly listKey: string;
            /** Format: date-time */
            readonly loadedAt: string;
            readonly loadedBy: components["schemas"]["Colleague"] | null;
            readonly name: string;
            readonly refused: readonly components["schemas"]["RefusedJournalRow"][];
            /** @description Journal-years. */
            readonly taken: number;
            readonly year: number | null;
        };
        readonly JournalPage: {
            readonly rows: readonly components["schemas"]["Journal"][];
            readonly total: number;
        };
        readonly KeptJournalYear: {
            readonly casPartition: number | null;
            readonly indexes: readonly components["schemas"]["JournalIndex"][];
            /** @description Top journal by the partition of the Chinese Academy of Sciences. */
            readonly isTop: boolean | null;
            readonly jcrQuartile: number | null;
            readonly revision: number;
            readonly year: number;
        };
        /** @description An answer for which another version has no place. */
        readonly LeftOver: {
            readonly path: string;
            readonly question: components["schemas"]["FormText"];
            readonly values: readonly components["schemas"]["AnswerValue"][];
            /** @description The version that asked. */
            readonly version: string;
            /**
             * @description Nobody takes it over; its kind or option is none of the other question; the other question stands where it cannot be put, or has an answer.
             * @enum {string}
             */
            readonly why: "unmapped" | "other-kind" | "other-place" | "taken";
            /** @description The values in words, since their question is gone. */
            readonly words: readonly components["schemas"]["FormText"][];
        };
        readonly LinkedSubject: {
            /** @description Null where none is linked. */
            readonly linked: components["schemas"]["ProviderSubject"] | null;
            /** @description What `If-Match` of a change says. */
            readonly version: string;
        };
        readonly MachineLimits: {
            readonly energies: readonly {
                readonly energyMv: number;
                /** @enum {string} */
                readonly modality: "photon" | "electron" | "proton" | "carbon" | "brachytherapy";
            }[];
            readonly jawXMm: readonly [
                number,
                number
            ];
            readonly jawYMm: readonly [
                number,
                number
            ];
            readonly maximumMu: number;
            readonly minimumMu: number;
            /** @description As plans call it. */
            readonly name: string;
        };
        readonly MachineLimitsRow: {
            readonly content: components["schemas"]["MachineLimits"];
            readonly limitsKey: string;
            readonly revision: number;
        };
        readonly MadePatientLink: {
            readonly code: string;
            /** Format: date-time */
            readonly expiresAt: string;
            readonly path: string;
        };
        /**
         * @description What somebody says by a signature (21 CFR 11.50): that they made it, looked it over, or answer for it.
         * @enum {string}
         */
        readonly Meaning: "author" | "reviewer" | "approver";
        readonly MigrationAsked: {
            readonly formKey: string;
            /** @description Which question of the other version takes over each question of this one, by linkId; null: none does. */
            readonly mapping: {
                readonly [key: string]: string | null;
            };
            readonly reason: string;
        };
        /** @description How a ROI name was understood. A suggestion counts only after a person confirmed it; it then holds for every plan, a name that could mean several organs for the structure set of its case only. */
        readonly NameMatch: {
            /** @enum {string} */
            readonly how: "exact" | "alias" | "confirmed" | "suggested" | "ambiguous" | "unknown";
            readonly roiName: string;
            readonly roiNumber: number;
            readonly standardName: string | null;
            readonly suggestions: readonly string[];
            /** @description Of what a person said of it: what `If-Match` of `PUT structure-names` says. */
            readonly version: string;
        };
        readonly NarcoticBatch: {
            readonly balance: number;
            readonly batchKey: string;
            readonly corrected: number;
            /** Format: date */
            readonly expiresOn: string;
            readonly number: string;
            readonly received: number;
            readonly returned: number;
            readonly used: number;
            readonly wasted: number;
        };
        readonly NarcoticBook: {
            readonly closing: number;
            readonly item: components["schemas"]["NarcoticItem"];
            /** @description In the order in which they were entered, or, where they came in, confirmed. */
            readonly lines: readonly components["schemas"]["NarcoticBookLine"][];
            readonly month: string;
            /** @description Balance before the first entry of the month. */
            readonly opening: number;
        };
        readonly NarcoticBookLine: {
            readonly administrationKey: string | null;
            /** Format: date-time */
            readonly at: string;
            /** @description Of the item, after this entry. */
            readonly balance: number;
            readonly batch: string;
            readonly batchKey: string;
            /** @description Of a count: what the batch had by the book then. */
            readonly book: number | null;
            /** @description The entry that explains the difference of a count. */
            readonly byKey: string | null;
            /** @description Units by which the stock changes; what comes in, once a second person has signed. */
            readonly change: number;
            /** @description Whether it is in the balance. */
            readonly counts: boolean;
            readonly entryKey: string;
            readonly given: number | null;
            readonly isCorrected: boolean;
            /** @enum {string} */
            readonly kind: "receipt" | "use" | "waste" | "patch-return" | "pharmacy-return" | "count" | "correction" | "settlement";
            readonly needsWitness: boolean;
            /** @description The entry that is corrected, or the count that is settled. */
            readonly ofKey: string | null;
            readonly patient: {
                readonly identifier: string | null;
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly stayKey: string;
            } | null;
            readonly reason: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly recordedBy: components["schemas"]["Colleague"];
            readonly units: number;
            readonly voucher: string;
            readonly wasted: number | null;
            readonly witness: components["schemas"]["Colleague"] | null;
            readonly witnessedAt: string | null;
        };
        readonly NarcoticEntry: {
            readonly administrationKey: string | null;
            /** Format: date-time */
            readonly at: string;
            readonly batch: string;
            readonly batchKey: string;
            /** @description Of a count: what the batch had by the book then. */
            readonly book: number | null;
            /** @description The entry that explains the difference of a count. */
            readonly byKey: string | null;
            /** @description Units by which the stock changes; what comes in, once a second person has signed. */
            readonly change: number;
            /** @description Whether it is in the balance. */
            readonly counts: boolean;
            readonly entryKey: string;
            readonly given: number | null;
            readonly isCorrected: boolean;
            /** @enum {string} */
            readonly kind: "receipt" | "use" | "waste" | "patch-return" | "pharmacy-return" | "count" | "correction" | "settlement";
            readonly needsWitness: boolean;
            /** @description The entry that is corrected, or the count that is settled. */
            readonly ofKey: string | null;
            readonly patient: {
                readonly identifier: string | null;
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly stayKey: string;
            } | null;
            readonly reason: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly recordedBy: components["schemas"]["Colleague"];
            readonly units: number;
            readonly voucher: string;
            readonly wasted: number | null;
            readonly witness: components["schemas"]["Colleague"] | null;
            readonly witnessedAt: string | null;
        };
        readonly NarcoticItem: {
            readonly balance: number;
            readonly batches: readonly components["schemas"]["NarcoticBatch"][];
            readonly content: {
                /** @enum {string} */
                readonly drug: "alfentanil" | "buprenorphine" | "codeine" | "dextropropoxyphene" | "diamorphine" | "fentanyl" | "hydrocodone" | "hydromorphone" | "levorphanol" | "methadone" | "morphine" | "oxycodone" | "oxymorphone" | "pethidine" | "tapentadol" | "tramadol";
                /** @enum {string} */
                readonly form: "tablet" | "capsule" | "ampoule" | "patch" | "bottle" | "suppository";
                readonly preparation: string;
                readonly strength: number;
                /** @enum {string} */
                readonly unit: "mg" | "mcg" | "mcg/h";
                readonly volumeMl: number | null;
            };
            readonly corrected: number;
            readonly itemKey: string;
            readonly received: number;
            readonly returned: number;
            readonly used: number;
            readonly wasted: number;
        };
        readonly NarcoticOpenItems: {
            /** @description Counts that differ from the book, and are not settled. */
            readonly differences: readonly components["schemas"]["DifferingCount"][];
            /** @description Given by the chart since the drug is kept here, and not so by the ledger. */
            readonly doses: readonly components["schemas"]["UnreconciledDose"][];
            /** @description That run, by their last stretch: what was opened may be entered; they are held against the chart once they end. */
            readonly infusions: readonly components["schemas"]["UnreconciledDose"][];
            /** @description Taken off by the chart, and not returned. */
            readonly patches: readonly {
                readonly administrationKey: string;
                readonly batch: string;
                readonly batchKey: string;
                readonly itemKey: string;
                readonly patient: {
                    readonly identifier: string | null;
                    readonly name: string | null;
                    readonly nameZh: string | null;
                    readonly stayKey: string;
                };
                /** Format: date-time */
                readonly removedAt: string;
                readonly returned: number;
                readonly used: number;
            }[];
            /** @description Used by the ledger for a dose that the chart says was not given. */
            readonly uncharted: readonly components["schemas"]["UnreconciledDose"][];
            readonly unwitnessed: readonly components["schemas"]["NarcoticEntry"][];
        };
        /** @description The ward’s stock of narcotic drugs, by item and batch. */
        readonly Narcotics: {
            readonly items: readonly components["schemas"]["NarcoticItem"][];
            readonly open: components["schemas"]["NarcoticOpenItems"];
        };
        /** @description Two meanings that two persons must give. */
        readonly NewFourEyesRule: {
            readonly entity: string;
            readonly meaning: components["schemas"]["Meaning"];
            readonly otherMeaning: components["schemas"]["Meaning"];
        };
        readonly NewIncidentAction: {
            /** Format: date */
            readonly dueOn: string;
            readonly owner: string;
            readonly words: string;
        };
        readonly NewPatientQa: {
            /** @description The centre of the array in patient coordinates [mm]. An RTDOSE in the frame of reference of the dose lies where it says itself. */
            readonly centreMm: readonly [
                number,
                number,
                number
            ];
            readonly criteria: {
                /**
                 * @description Gy with Gy; or relative, the planned dose scaled.
                 * @enum {string}
                 */
                readonly comparison: "absolute" | "relative";
                readonly distanceToAgreementMm: number;
                readonly doseDifferencePercent: number;
                readonly lowDoseCutoffPercent: number;
                /** @enum {string} */
                readonly normalisation: "global" | "local";
            };
            /** @description The array. */
            readonly device: string;
            readonly doseKey: string;
            /** @description As the array wrote it, or a plane of dose as RTDOSE; 8 MB at most. */
            readonly file: {
                /** Format: base64 */
                readonly base64: string;
                readonly name: string;
            };
            readonly machine: string;
            /** Format: date */
            readonly measuredOn: string;
            readonly note: string;
            /** @description Treated site. */
            readonly region: string;
            readonly technique: string;
        };
        readonly NewPin: {
            /** @description DICOM patient coordinates x, y, z [mm]. */
            readonly atMm: readonly [
                number,
                number,
                number
            ];
            /** @enum {string} */
            readonly severity: "no-change" | "suggestion" | "minor-change" | "major-change";
            readonly structure: {
                readonly name: string;
                readonly roiNumber: number;
            } | null;
            readonly words: string;
        };
        readonly NewToken: {
            readonly label: string;
            readonly lastUsedAt: string | null;
            /** Format: date-time */
            readonly madeAt: string;
            readonly role: components["schemas"]["Role"];
            readonly site: components["schemas"]["Site"];
            /** @description Shown this once: `Authorization: Bearer <token>`. */
            readonly token: string;
            readonly tokenKey: string;
            /** Format: date-time */
            readonly until: string;
        };
        readonly Notice: {
            /** @enum {string} */
            readonly code: "notice/dicom/no-transfer-syntax" | "notice/dicom/transfer-syntax-wrong" | "notice/dicom/character-set" | "notice/dicom/character-set-guessed" | "notice/dicom/instance-uid-from-meta" | "notice/dicom/meta-names-another" | "notice/dicom/structure-without-contours" | "notice/dicom/contour-empty" | "notice/dicom/contour-too-few-points" | "notice/dicom/roi-number-repeated" | "notice/dicom/contours-without-roi" | "notice/dicom/plan-without-prescription" | "notice/dicom/plan-without-fractions" | "notice/dicom/plan-beam-missing" | "notice/dicom/frame-offsets-absolute" | "notice/dicom/frame-offsets-descending" | "notice/dicom/dose-planes-unequal" | "notice/dicom/dose-planar" | "notice/dicom/dose-in-cgy" | "notice/dicom/dose-relative" | "notice/dicom/dose-all-zero" | "notice/dicom/dose-negative" | "notice/dicom/dose-coarsely-stored" | "notice/dicom/dvh-excludes" | "notice/dicom/dvh-not-absolute" | "notice/dicom/dvh-unreadable" | "notice/dicom/dvh-bin-count" | "notice/dicom/dvh-statistics-in-percent" | "notice/dicom/no-frame-of-reference" | "notice/dicom/slice-thickness-differs" | "notice/dicom/slices-repeated" | "notice/dicom/images-left-aside" | "notice/dicom/image-single-slice" | "notice/dicom/slices-missing" | "notice/dicom/slices-unequal" | "notice/dicom/gantry-tilt" | "notice/dicom/image-oblique" | "notice/dicom/uid-malformed" | "notice/dicom/date-unreadable" | "notice/dicom/no-patient-id" | "notice/dicom/no-patient-position" | "notice/dicom/pixel-data-unexpected" | "notice/dicom/plan-without-beams" | "notice/dicom/record-without-plan" | "notice/dicom/record-without-beams" | "notice/dicom/record-without-meterset" | "notice/dicom/plan-without-structure-set" | "notice/dicom/linked-by-frame-of-reference" | "notice/dicom/referenced-structure-set-missing" | "notice/dicom/referenced-plan-missing" | "notice/dicom/referenced-dose-missing" | "notice/dicom/referenced-series-missing" | "notice/dicom/contour-images-missing" | "notice/dicom/contours-off-slices" | "notice/dicom/dose-outside-image" | "notice/dicom/other-patient" | "notice/dicom/patient-details-differ" | "notice/dicom/other-frame-of-reference" | "notice/dosimetry/outside-dose-grid" | "notice/dosimetry/empty-contours" | "notice/dosimetry/repeated-contours" | "notice/dosimetry/bent-contours" | "notice/dosimetry/single-plane" | "notice/dosimetry/gap" | "notice/dosimetry/withheld-outside" | "notice/dosimetry/no-dose" | "notice/dosimetry/smaller-than-asked" | "notice/dosimetry/no-prescription" | "notice/dosimetry/no-external" | "notice/dosimetry/no-isodose" | "notice/measured-plane/orientation-assumed" | "notice/measured-plane/orientation-code" | "notice/measured-plane/position-assumed" | "notice/measured-plane/not-calibrated" | "notice/measured-plane/unit-by-custom" | "notice/measured-plane/relative" | "notice/measured-plane/without-value" | "notice/measured-plane/corners-without-chamber" | "notice/measured-plane/repeated-detectors" | "notice/measured-plane/depth-scans-left-out" | "notice/measured-plane/profiles-only" | "notice/measured-plane/negative" | "notice/measured-plane/date-ambiguous" | "notice/measured-plane/unwrapped-cylinder" | "notice/measured-plane/overrange" | "notice/measured-plane/not-registered-few-points" | "notice/measured-plane/not-registered-flat" | "notice/measured-plane/not-registered-ambiguous" | "notice/measured-plane/not-registered-at-the-edge" | "notice/measured-plane/moved" | "notice/measured-plane/shift-found-not-applied" | "notice/measured-plane/fits-better-mirrored" | "notice/measured-plane/two-patients" | "notice/comparison/no-tolerance" | "notice/comparison/no-slices" | "notice/comparison/no-planes" | "notice/comparison/no-overlap" | "notice/comparison/open-contours" | "notice/forms/extension-left-out" | "notice/forms/field-left-out" | "notice/forms/required" | "notice/forms/one-answer" | "notice/forms/kind" | "notice/forms/range" | "notice/forms/decimals" | "notice/forms/length" | "notice/forms/date" | "notice/forms/precision-month" | "notice/forms/precision-day" | "notice/forms/instant" | "notice/forms/option" | "notice/forms/file-type" | "notice/forms/file-size" | "notice/forms/is-locked" | "notice/forms/about-draft-only" | "notice/forms/not-locked" | "notice/forms/reason-needed" | "notice/forms/hard-findings" | "notice/forms/soft-findings" | "notice/forms/sign-complete-only" | "notice/forms/lock-signed-only" | "notice/forms/open-queries" | "notice/forms/unlock-reason" | "notice/forms/unlock-second-person" | "notice/forms/query-words" | "notice/forms/query-asks-you" | "notice/forms/query-of-check" | "notice/forms/query-is-open" | "notice/forms/query-is-answered" | "notice/forms/query-is-closed" | "notice/forms/query-is-cancelled" | "notice/imaging/identity-differs" | "notice/physics/gamma-frame-not-stated" | "notice/physics/difference-of-later" | "notice/physics/difference-of-earlier" | "notice/physics/difference-objects-replaced" | "notice/physics/difference-other-frame" | "notice/physics/difference-frame-not-stated" | "notice/physics/difference-other-kind" | "notice/physics/difference-no-common-place" | "notice/physics/difference-other-phases" | "notice/physics/difference-no-point" | "notice/physics/gamma-two-patients" | "notice/physics/prescription-of-setup" | "notice/physics/prescription-points-left-out" | "notice/physics/prescription-proposed" | "notice/physics/prescription-unknown" | "notice/physics/prescription-differs-from-plan" | "notice/physics/prescription-differs-from-names" | "notice/physics/fractions-differ-from-plan" | "notice/physics/several-fraction-groups" | "notice/physics/goals-own" | "notice/physics/goals-general" | "notice/physics/goals-only-protocol" | "notice/physics/goals-by-hand" | "notice/physics/goals-none-brachytherapy" | "notice/physics/goals-none-fractions-unknown" | "notice/physics/goals-none-phase" | "notice/physics/goals-none-certain" | "notice/physics/goals-other-fractionation" | "notice/physics/goals-fractions-unknown" | "notice/physics/no-dose" | "notice/physics/no-structures" | "notice/physics/dose-relative" | "notice/physics/dose-erroneous" | "notice/physics/dose-effective" | "notice/physics/several-plan-doses" | "notice/physics/dose-summed-from-beams" | "notice/physics/beam-doses-missing" | "notice/physics/doses-counted-twice" | "notice/physics/doses-reach-unequally" | "notice/physics/beam-doses-unlike" | "notice/physics/beam-dose-without-number" | "notice/physics/dose-of-part" | "notice/physics/dose-is-sum" | "notice/physics/dose-is-difference" | "notice/physics/fraction-dose-holds-course" | "notice/physics/fraction-dose-of-one" | "notice/physics/fraction-dose-unclear" | "notice/physics/dose-far-below-prescription" | "notice/physics/eqd2-not-outlined" | "notice/physics/eqd2-outlined-twice" | "notice/physics/eqd2-no-common-frame" | "notice/physics/eqd2-several-registrations" | "notice/physics/eqd2-no-common-place" | "notice/physics/dose-elsewhere" | "notice/physics/structure-without-contours" | "notice/physics/structure-of-points" | "notice/physics/structure-of-open-lines" | "notice/physics/structure-not-measured" | "notice/physics/structure-encloses-nothing" | "notice/physics/structure-not-planar" | "notice/physics/names-to-confirm" | "notice/physics/goal-structure-absent" | "notice/physics/goal-structure-unconfirmed" | "notice/physics/goal-structure-twice" | "notice/physics/goal-metric-unknown" | "notice/physics/goal-needs-prescription" | "notice/physics/goal-prescription-unconfirmed" | "notice/physics/goal-lower-dose-level" | "notice/physics/goal-beyond-plan" | "notice/physics/goal-in-eqd2" | "notice/physics/goal-per-session" | "notice/physics/goal-not-for-dose-rate" | "notice/physics/goal-other-fractionation" | "notice/physics/goals-met-by-little-dose" | "notice/physics/looks-like-phase" | "notice/physics/part-of-course" | "notice/physics/target-not-judged" | "notice/physics/goal-of-one-side" | "notice/physics/goal-of-neither-side" | "notice/physics/goals-of-other-regions" | "notice/physics/paired-organs" | "notice/physics/differs-from-planning-system" | "notice/physics/files-ignored" | "notice/physics/file-refused" | "notice/plan-check/prescription-signed" | "notice/plan-check/prescription-unsigned" | "notice/plan-check/patient-agrees" | "notice/plan-check/patient-differs" | "notice/plan-check/patient-unknown" | "notice/plan-check/frame-agrees" | "notice/plan-check/frame-differs" | "notice/plan-check/frame-silent" | "notice/plan-check/frame-unknown" | "notice/plan-check/no-structures" | "notice/plan-check/no-dose" | "notice/plan-check/structures-of-plan" | "notice/plan-check/structures-of-other-plan" | "notice/plan-check/dose-of-plan" | "notice/plan-check/dose-of-other-plan" | "notice/plan-check/no-image" | "notice/plan-check/drawn-on-unknown" | "notice/plan-check/drawn-on-image" | "notice/plan-check/drawn-on-other" | "notice/plan-check/position-unknown" | "notice/plan-check/position-agrees" | "notice/plan-check/position-differs" | "notice/plan-check/fractions-agree" | "notice/plan-check/fractions-differ" | "notice/plan-check/fractions-unknown" | "notice/plan-check/dose-not-stated" | "notice/plan-check/dose-stated-agrees" | "notice/plan-check/dose-stated-differs" | "notice/plan-check/dose-stated-other" | "notice/plan-check/dose-stated-as-level" | "notice/plan-check/dose-stated-of-other-name" | "notice/plan-check/beam-dose-unknown" | "notice/plan-check/beam-dose-agrees" | "notice/plan-check/beam-dose-differs" | "notice/plan-check/target-dose-agrees" | "notice/plan-check/target-dose-differs" | "notice/plan-check/target-dose-unknown" | "notice/plan-check/dose-scaled" | "notice/plan-check/target-there" | "notice/plan-check/target-missing" | "notice/plan-check/target-empty" | "notice/plan-check/organs-missing" | "notice/plan-check/organs-unnamed" | "notice/plan-check/side-agrees" | "notice/plan-check/side-differs" | "notice/plan-check/side-not-applicable" | "notice/plan-check/side-unknown" | "notice/plan-check/organs-at-their-sides" | "notice/plan-check/organs-swapped" | "notice/plan-check/no-goals" | "notice/plan-check/goals-met" | "notice/plan-check/goal-met-by-part" | "notice/plan-check/goal-not-met" | "notice/plan-check/goal-tolerated" | "notice/plan-check/goal-not-judged" | "notice/plan-check/grid-covers" | "notice/plan-check/grid-misses" | "notice/plan-check/grid-unknown" | "notice/plan-check/no-beams" | "notice/plan-check/radiation-agrees" | "notice/plan-check/radiation-differs" | "notice/plan-check/energy-open" | "notice/plan-check/energy-agrees" | "notice/plan-check/energy-differs" | "notice/plan-check/technique-open" | "notice/plan-check/technique-agrees" | "notice/plan-check/technique-differs" | "notice/plan-check/deliverable" | "notice/plan-check/weights-wrong" | "notice/plan-check/leaves-crossed" | "notice/plan-check/several-machines" | "notice/plan-check/machine-unknown" | "notice/plan-check/machine-able" | "notice/plan-check/machine-energy" | "notice/plan-check/machine-mu" | "notice/plan-check/machine-jaws" | "notice/plan-check/no-setup-beams" | "notice/plan-check/setup-beam" | "notice/plan-check/setup-beam-by-mu" | "notice/plan-check/setup-beam-with-mu" | "notice/plan-check/setup-beam-elsewhere" | "notice/plan-check/no-isocentre" | "notice/plan-check/one-isocentre" | "notice/plan-check/several-isocentres" | "notice/plan-check/no-reference-mark" | "notice/plan-check/isocentre-shift" | "notice/plan-check/beam-names" | "notice/plan-check/beam-names-twice" | "notice/plan-check/bolus-none" | "notice/plan-check/bolus-there" | "notice/plan-check/bolus-missing" | "notice/plan-check/bolus-unasked" | "notice/plan-check/couch-there" | "notice/plan-check/couch-none" | "notice/plan-check/approval-in-planning-system" | "notice/prescription/target-twice" | "notice/prescription/target-unknown" | "notice/prescription/dose-twice" | "notice/prescription/target-without-phase" | "notice/prescription/doses-do-not-add" | "notice/prescription/technique-of-photons" | "notice/prescription/imaging-frequency" | "notice/prescription/fractions-a-week" | "notice/taken-over/fractions-differ" | "notice/taken-over/fractions-not-stated" | "notice/taken-over/fractions-disagree" | "notice/taken-over/dose-differs" | "notice/taken-over/dose-not-stated";
            readonly values: components["schemas"]["Values"];
        };
        /** @description The latest notices, the last one first. */
        readonly NoticeList: {
            readonly notices: readonly components["schemas"]["NoticeRow"][];
            /** @description Of these. */
            readonly unread: number;
        };
        /** @description What a person was told, or whoever has the person’s role at the site. It says nothing of a patient. */
        readonly NoticeRow: {
            /** Format: date-time */
            readonly at: string;
            /**
             * @description The task it speaks of, in the words of the task.
             * @enum {string}
             */
            readonly code: "task/own-words" | "task/form-query" | "task/event-deadline" | "task/event-deadline-late" | "task/form-query-late" | "task/emergency-access" | "task/patient-red-answer" | "task/relied-on-lapsed" | "task/password-set" | "task/second-step-off" | "task/passkey-added" | "task/provider-linked" | "task/password-by-provider" | "task/signature-lapsed" | "task/incident-report" | "task/incident-action" | "task/severe-toxicity" | "task/severe-toxicity-by-number" | "task/severe-toxicity-late";
            readonly isRead: boolean;
            /**
             * @description `task`: there is a new one. `handed over`: from somebody else. `begun`: a deadline runs for another. `reminder`: a deadline is over. `report`: something happened that others look into.
             * @enum {string}
             */
            readonly kind: "task" | "handed over" | "begun" | "reminder" | "report";
            readonly noticeKey: string;
            /** @description The page that it is about. */
            readonly path: string | null;
            readonly values: components["schemas"]["Values"];
        };
        readonly OpioidTableChoice: {
            /** @description Of the tables, when it was chosen. */
            readonly edition: string | null;
            readonly editionNow: string;
            readonly revision: number;
            /** @description Null while the department has not chosen: none is taken by itself. */
            readonly table: ("nhc2018" | "nougg" | "mcmaster" | "uk-palliative" | "anzca2021" | "cdc2022") | null;
        };
        /** @description A value of renal or hepatic function. */
        readonly OrganValue: {
            readonly content: {
                /** Format: date-time */
                readonly at: string;
                readonly measured: {
                    /** @constant */
                    readonly measure: "egfr";
                    /** @description mL/min/1.73 m² */
                    readonly value: number;
                } | {
                    /** @constant */
                    readonly measure: "dialysis";
                } | {
                    /** @constant */
                    readonly measure: "child-pugh";
                    /** @enum {string} */
                    readonly value: "A" | "B" | "C";
                } | {
                    /** @constant */
                    readonly measure: "no-liver-disease";
                };
                readonly note: string;
            };
            /** @description Why it was corrected last. */
            readonly correction: string | null;
            readonly inError: boolean;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
            readonly valueKey: string;
        };
        /** @description What a person’s own page shows. */
        readonly OwnDigest: {
            readonly choice: components["schemas"]["DigestChoice"];
            /** @description The latest one; null where there was none. */
            readonly latest: components["schemas"]["DigestOfDay"] | null;
            /** @description When the mail goes out, `07:00` in the department’s time zone; null where it has no mail server. */
            readonly sentAt: {
                readonly time: string;
                readonly timeZone: string;
            } | null;
            /** @description Of the choice: what `If-Match` of `PUT` says. */
            readonly version: string;
        };
        readonly PainFigure: {
            readonly denominator: number;
            readonly month: string;
            readonly numerator: number;
            /** @description In the unit of the indicator; null where the denominator is 0: then there is no figure. */
            readonly value: number | null;
        };
        readonly PainIndicatorCase: {
            /**
             * Format: date-time
             * @description Admission, or the dose, on whose day it counts.
             */
            readonly at: string;
            /** @description In the numerator, too. */
            readonly counts: boolean;
            /** @description Null where whoever asks may not see the patient. */
            readonly patient: {
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly patientKey: string;
            } | null;
            readonly stayKey: string;
        };
        readonly PainIndicatorFigures: {
            /** @description None where it does not. */
            readonly figures: readonly components["schemas"]["PainFigure"][];
            /** @description Of the table of pain indicators in @isocenter/knowledge. */
            readonly id: string;
            /** @description Whether the record holds what it is computed from. */
            readonly isKept: boolean;
        };
        readonly PainScore: {
            /** Format: uuid */
            readonly clientKey: string;
            readonly content: {
                /**
                 * Format: date-time
                 * @description When it was assessed, not when it was sent.
                 */
                readonly at: string;
                /** @description What whoever assessed found changed since the last full assessment; absent: they named nothing. */
                readonly changed?: readonly ("site" | "intensity" | "quality" | "breakthrough" | "adverse effect")[];
                /** @enum {string} */
                readonly during: "rest" | "movement";
                readonly measured: {
                    /** @constant */
                    readonly instrument: "nrs";
                    readonly value: number;
                } | {
                    /** @constant */
                    readonly instrument: "faces";
                    /** @enum {number} */
                    readonly value: 0 | 2 | 4 | 6 | 8 | 10;
                } | {
                    /** @constant */
                    readonly instrument: "flacc";
                    readonly items: {
                        readonly activity: number;
                        readonly consolability: number;
                        readonly cry: number;
                        readonly face: number;
                        readonly legs: number;
                    };
                } | {
                    /** @constant */
                    readonly instrument: "painad";
                    readonly items: {
                        readonly body: number;
                        readonly breathing: number;
                        readonly consolability: number;
                        readonly face: number;
                        readonly vocalisation: number;
                    };
                };
                readonly note: string;
            };
            readonly inError: boolean;
            /** @description The number, the face’s worth, or the sum of the items. */
            readonly pain: number;
            /** @description Of the last correction. */
            readonly reason: string | null;
            /**
             * Format: date-time
             * @description When it arrived.
             */
            readonly recordedAt: string;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
            readonly scoreKey: string;
            readonly stayKey: string;
        };
        /** @description What the device answers. */
        readonly PasskeyChallenge: {
            /** Format: base64url */
            readonly challenge: string;
            readonly rpId: string;
            /** @description [ms] */
            readonly timeout: number;
            /** @constant */
            readonly userVerification: "required";
        };
        /** @description What the device makes a passkey of. */
        readonly PasskeyOffer: {
            /** @constant */
            readonly attestation: "none";
            readonly authenticatorSelection: {
                /** @constant */
                readonly requireResidentKey: true;
                /** @constant */
                readonly residentKey: "required";
                /** @constant */
                readonly userVerification: "required";
            };
            /** Format: base64url */
            readonly challenge: string;
            readonly excludeCredentials: readonly {
                /** Format: base64url */
                readonly id: string;
                /** @constant */
                readonly type: "public-key";
            }[];
            readonly extensions: {
                /** @constant */
                readonly credProps: true;
            };
            readonly pubKeyCredParams: readonly {
                readonly alg: number;
                /** @constant */
                readonly type: "public-key";
            }[];
            readonly rp: {
                readonly id: string;
                readonly name: string;
            };
            /** @description [ms] */
            readonly timeout: number;
            readonly user: {
                readonly displayName: string;
                /** Format: base64url */
                readonly id: string;
                readonly name: string;
            };
        };
        readonly PasskeyRow: {
            /** @description Whether its owner’s other devices have it too, by the keeper of the device. */
            readonly isSynchronised: boolean;
            readonly label: string;
            readonly lastUsedAt: string | null;
            /** Format: date-time */
            readonly madeAt: string;
            readonly passkeyKey: string;
            /** @description What `If-Match` of `PATCH` says. */
            readonly version: string;
        };
        readonly PatientAxis: {
            /** @description Opioids that were given on the ward. */
            readonly doses: readonly {
                readonly administrationKey: string;
                /** Format: date-time */
                readonly at: string;
                readonly dose: number;
                /** @enum {string} */
                readonly drug: "alfentanil" | "buprenorphine" | "codeine" | "dextropropoxyphene" | "diamorphine" | "fentanyl" | "hydrocodone" | "hydromorphone" | "levorphanol" | "methadone" | "morphine" | "oxycodone" | "oxymorphone" | "pethidine" | "tapentadol" | "tramadol";
                readonly isRescue: boolean;
                readonly removedAt: string | null;
                /** @enum {string} */
                readonly route: "oral" | "sublingual" | "rectal" | "transdermal" | "subcutaneous" | "intravenous";
                readonly stayKey: string;
                /** @enum {string} */
                readonly unit: "mg" | "mcg" | "mcg/h" | "mg/h" | "infused mcg/h" | "g" | "ml" | "piece";
            }[];
            readonly effects: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly effectKey: string;
                /** @enum {string} */
                readonly kind: "bowel" | "nausea" | "sedation" | "breathing";
                readonly value: number;
            }[];
            /** @description Radiotherapy of all courses that was given. */
            readonly fractions: readonly {
                /** Format: date-time */
                readonly at: string;
                /** @description Its title. */
                readonly course: string;
                readonly courseKey: string;
                readonly fractionKey: string;
                /** @description Of its plan. */
                readonly number: number;
            }[];
            readonly procedures: readonly {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly kind: "nerve-block" | "vertebroplasty" | "ablation" | "intrathecal-pump" | "pca-pump" | "paracentesis" | "other";
                readonly procedureKey: string;
                readonly site: string;
            }[];
            /** @description By the patient, or who was with them, on the own page: at home, too. Never a score of the ward’s own. */
            readonly reported: readonly {
                readonly answerKey: string;
                /** Format: date-time */
                readonly at: string;
                readonly pain: number;
            }[];
            readonly scores: readonly {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly during: "rest" | "movement";
                readonly pain: number;
                readonly scoreKey: string;
            }[];
            readonly stays: readonly {
                /** Format: date-time */
                readonly admittedAt: string;
                readonly dischargedAt: string | null;
                readonly stayKey: string;
            }[];
        };
        readonly PatientDetail: {
            readonly birthDate: string | null;
            readonly cases: readonly components["schemas"]["CaseRow"][];
            readonly instances: number;
            /**
             * Format: date-time
             * @description When the last object arrived.
             */
            readonly lastArrivedAt: string;
            readonly lastStudyDate: string | null;
            readonly modalities: readonly string[];
            readonly name: string | null;
            readonly nameIdeographic: string | null;
            /** @description What is odd about the patient as a whole: objects under one PatientID that state different persons. */
            readonly notices: readonly components["schemas"]["Notice"][];
            readonly patientId: string | null;
            readonly patientKey: string;
            readonly plans: number;
            readonly sex: ("M" | "F" | "O") | null;
            readonly studies: readonly components["schemas"]["StudyRow"][];
        };
        readonly PatientFollowUp: {
            readonly courses: readonly {
                readonly courseKey: string;
                readonly hasScheme: boolean;
                readonly next: {
                    /** Format: date */
                    readonly day: string;
                    /** @enum {string} */
                    readonly state: "made" | "missed" | "overdue" | "due" | "to come";
                } | null;
                readonly number: number;
                readonly overdueSince: string | null;
                readonly title: string;
            }[];
            readonly survival: components["schemas"]["Survival"];
        };
        readonly PatientIdentifier: {
            readonly assigner: string;
            readonly value: string;
        };
        readonly PatientLink: {
            /** Format: date-time */
            readonly expiresAt: string;
            /** @description The code was wrong too often; it opens again by itself. */
            readonly isLocked: boolean;
            readonly isOpen: boolean;
            /** @description When link and code were last right; null where they never were. */
            readonly lastUsedAt: string | null;
            readonly linkKey: string;
            /** Format: date-time */
            readonly madeAt: string;
            readonly madeBy: components["schemas"]["Colleague"] | null;
        };
        readonly PatientList: {
            readonly rows: readonly components["schemas"]["PatientRow"][];
            readonly total: number;
        };
        readonly PatientOwnPage: {
            /** @description The red answer that arrived last of those that nobody has seen to; else the last of all. Where one was just sent, that one. */
            readonly alert: {
                /** @description When somebody of the ward said that they had seen it. */
                readonly acknowledgedAt: string | null;
                /** Format: date-time */
                readonly at: string;
                /** @description When it was put before the ward; null outside of staffed hours. */
                readonly toldAt: string | null;
            } | null;
            readonly contact: {
                /** @description The emergency number. */
                readonly emergency: string;
                /** @description Of the ward, for patients. */
                readonly phone: string;
                /** @description Within which the ward calls back after a red answer. */
                readonly withinMinutes: number;
            } | null;
            /** @description Whether somebody of the ward reads it now, by the hours that it entered; false where the department has set no time zone. */
            readonly isStaffed: boolean;
        };
        readonly PatientOwnPageAnswered: {
            /** @description The red answer that arrived last of those that nobody has seen to; else the last of all. Where one was just sent, that one. */
            readonly alert: {
                /** @description When somebody of the ward said that they had seen it. */
                readonly acknowledgedAt: string | null;
                /** Format: date-time */
                readonly at: string;
                /** @description When it was put before the ward; null outside of staffed hours. */
                readonly toldAt: string | null;
            } | null;
            readonly contact: {
                /** @description The emergency number. */
                readonly emergency: string;
                /** @description Of the ward, for patients. */
                readonly phone: string;
                /** @description Within which the ward calls back after a red answer. */
                readonly withinMinutes: number;
            } | null;
            /** @description Whether somebody of the ward reads it now, by the hours that it entered; false where the department has set no time zone. */
            readonly isStaffed: boolean;
            /** @description What became of it. */
            readonly sent: {
                /** @enum {string} */
                readonly level: "red" | "amber" | "none";
                readonly toldAt: string | null;
            };
        };
        readonly PatientQa: {
            /** @description By whose signature that stands; with a reason where the limits are not met. */
            readonly accepted: {
                /** Format: date-time */
                readonly at: string;
                readonly by: {
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly personKey: string;
                };
                readonly reason: string;
            } | null;
            readonly content: {
                readonly caseKey: string;
                readonly centreMm: readonly [
                    number,
                    number,
                    number
                ];
                readonly criteria: {
                    /**
                     * @description Gy with Gy; or relative, the planned dose scaled.
                     * @enum {string}
                     */
                    readonly comparison: "absolute" | "relative";
                    readonly distanceToAgreementMm: number;
                    readonly doseDifferencePercent: number;
                    readonly lowDoseCutoffPercent: number;
                    /** @enum {string} */
                    readonly normalisation: "global" | "local";
                };
                /** @description The array. */
                readonly device: string;
                readonly machine: string;
                readonly maxGamma: number | null;
                readonly meanGamma: number | null;
                readonly measuredFile: {
                    readonly array: string;
                    readonly measuredAt: string | null;
                    readonly name: string;
                    readonly sha256: string;
                };
                /** Format: date */
                readonly measuredOn: string;
                readonly note: string;
                /** @description Detectors above the cut-off where the plan has no dose. */
                readonly notJudged: number;
                readonly objects: readonly {
                    readonly kind: string;
                    readonly sha256: string;
                    readonly sopInstanceUid: string;
                }[];
                readonly passed: number;
                /** @description Null where no point was judged: not 0. */
                readonly passRate: number | null;
                /** @description As the plan states it: it turns the array in the dose. Null in a planned plane, where it tells nothing, and of an RTDOSE that says itself where it lies. */
                readonly patientPosition: ("HFS" | "HFP" | "FFS" | "FFP") | null;
                readonly planLabel: string | null;
                /** @description The planned dose was multiplied by this; 1 for Gy with Gy. */
                readonly plannedScale: number;
                /** @description Detectors that reach the cut-off and could be judged. */
                readonly points: number;
                readonly reason: ("limits-do-not-apply" | "no-points" | "not-all-judged") | null;
                /** @description Treated site. */
                readonly region: string;
                readonly software: string;
                readonly technique: string;
                /**
                 * @description By the universal limits of AAPM TG-218.
                 * @enum {string}
                 */
                readonly verdict: "met" | "within tolerance" | "not met" | "cannot be judged";
            };
            /** @description From local limits, and why. */
            readonly excluded: {
                /** Format: date-time */
                readonly at: string;
                readonly by: {
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly personKey: string;
                };
                readonly reason: string;
            } | null;
            /** @description The file of the array is kept; false: it was kept before files were. */
            readonly hasFile: boolean;
            /** @description Whether the archive holds plan and dose with the very bytes that were measured. */
            readonly isOfPresentPlan: boolean;
            /** Format: date-time */
            readonly keptAt: string;
            readonly keptBy: {
                readonly name: string;
                readonly nameZh: string | null;
                readonly personKey: string;
            } | null;
            readonly patient: {
                readonly name: string | null;
                readonly nameIdeographic: string | null;
                readonly patientId: string | null;
            };
            readonly patientKey: string;
            readonly qaKey: string;
            readonly revision: number;
        };
        readonly PatientQaList: {
            readonly rows: readonly components["schemas"]["PatientQa"][];
            readonly streams: readonly components["schemas"]["QaStream"][];
            readonly universal: {
                readonly action: number;
                readonly name: string;
                readonly source: string;
                readonly tolerance: number;
            };
        };
        readonly PatientReportOpened: {
            /** @description Of the site that is treated: it decides what is asked. */
            readonly region: string | null;
        };
        readonly PatientReports: {
            readonly links: readonly components["schemas"]["PatientLink"][];
            /** @description The latest first. */
            readonly reports: readonly {
                readonly answers: {
                    readonly [key: string]: number;
                };
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly language: "en" | "zh";
                readonly reportKey: string;
            }[];
        };
        readonly PatientRow: {
            readonly birthDate: string | null;
            readonly instances: number;
            /**
             * Format: date-time
             * @description When the last object arrived.
             */
            readonly lastArrivedAt: string;
            readonly lastStudyDate: string | null;
            readonly modalities: readonly string[];
            readonly name: string | null;
            readonly nameIdeographic: string | null;
            readonly patientId: string | null;
            readonly patientKey: string;
            readonly plans: number;
            readonly sex: ("M" | "F" | "O") | null;
        };
        readonly PeerReview: {
            readonly content: components["schemas"]["ReviewedVersion"];
            readonly ended: {
                /** @enum {string} */
                readonly outcome: "agreed" | "agreed-with-changes" | "not-agreed";
                readonly pins: readonly {
                    readonly pinKey: string;
                    readonly resolution: string;
                    /** @enum {string} */
                    readonly severity: "no-change" | "suggestion" | "minor-change" | "major-change";
                    readonly words: string;
                }[];
                readonly words: string;
            } | null;
            readonly isSigned: boolean;
            /** @description Of which plan: the first review of a version of it, by name or identity. */
            readonly line: string;
            /** Format: date-time */
            readonly openedAt: string;
            readonly openedBy: {
                readonly name: string;
                readonly nameZh: string | null;
                readonly personKey: string;
            };
            readonly reopened: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly by: {
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly personKey: string;
                };
                readonly reason: string;
            }[];
            readonly reviewKey: string;
            readonly revision: number;
            readonly signatures: readonly components["schemas"]["Signature"][];
            /** @description Why another version took its place; null while it is the one that is reviewed. */
            readonly superseded: {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly why: "new-version" | "object-changed" | "new-plan" | "new-dose";
            } | null;
        };
        readonly PersonDetail: {
            readonly lastSignInAt: string | null;
            readonly login: string | null;
            readonly name: string;
            readonly nameZh: string | null;
            /** @description When the present password was set by a person; null where a part of the program did. */
            readonly passwordSetAt: string | null;
            readonly periods: readonly components["schemas"]["RolePeriod"][];
            readonly personKey: string;
            /** @description Held now. */
            readonly roles: readonly components["schemas"]["HeldRole"][];
            /** @enum {string} */
            readonly state: "active" | "locked" | "no account";
            readonly totp: boolean;
            /** @description What `If-Match` of a change says. */
            readonly version: string;
        };
        readonly PersonName: {
            readonly name: string;
            readonly nameZh: string | null;
            readonly personKey: string;
        };
        readonly PersonRow: {
            readonly lastSignInAt: string | null;
            readonly login: string | null;
            readonly name: string;
            readonly nameZh: string | null;
            readonly personKey: string;
            /** @description Held now. */
            readonly roles: readonly components["schemas"]["HeldRole"][];
            /** @enum {string} */
            readonly state: "active" | "locked" | "no account";
        };
        readonly PlacementAsk: {
            readonly compensationKey: string | null;
            readonly extraDays: readonly string[];
            /** Format: date */
            readonly firstDay: string;
            readonly fractionGy: number;
            readonly fractions: number;
            readonly leastHoursBetween: number;
            readonly minutes: number;
            readonly movedMinutes: number;
            readonly resourceKeys: readonly string[];
            /** @description Twice a day. */
            readonly secondTime: string | null;
            readonly time: string;
            /** @description Twice a day on these days only; null: on all. */
            readonly twiceOn: readonly string[] | null;
        };
        readonly PlanApproval: {
            readonly approvalKey: string;
            /** @description Beside the version before. */
            readonly changes: readonly components["schemas"]["PlanChange"][];
            readonly content: components["schemas"]["ApprovedPlan"];
            /** @description By everybody whom the care path names. */
            readonly isApproved: boolean;
            readonly revision: number;
            readonly signatures: readonly components["schemas"]["Signature"][];
            /** @description Of the same phases; null: it is the first. */
            readonly versionBefore: string | null;
            /** @description Roles that have not signed yet; none of one that is withdrawn. */
            readonly waitsFor: readonly components["schemas"]["Role"][];
            readonly withdrawn: {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly why: "new-version" | "object-changed" | "new-plan" | "new-dose" | "prescription-replaced";
            } | null;
        };
        readonly PlanBasis: {
            readonly approvalKey: string;
            readonly archiveKey: string;
            readonly caseKey: string;
            /** @description The physicist’s first review of MPPG 11.a by the computer; null: not kept. */
            readonly check: {
                readonly agrees: number;
                readonly cannotBeChecked: number;
                readonly differs: number;
                readonly items: number;
                /** @description Items of which something is for a person. */
                readonly judgement: number;
            } | null;
            /** @description Findings that differed when it was put forward, each explained. */
            readonly differences: number;
            readonly isApproved: boolean;
            readonly label: string | null;
            readonly phases: readonly number[];
            /** @description The latest of the very plan and dose; null: there is none. */
            readonly qa: {
                readonly criteria: {
                    /** @enum {string} */
                    readonly comparison: "absolute" | "relative";
                    readonly distanceToAgreementMm: number;
                    readonly doseDifferencePercent: number;
                    readonly lowDoseCutoffPercent: number;
                    /** @enum {string} */
                    readonly normalisation: "global" | "local";
                };
                readonly isSigned: boolean;
                readonly measuredOn: string;
                readonly passed: number;
                readonly passRate: number | null;
                readonly points: number;
                readonly qaKey: string;
                readonly sha256: string;
                /**
                 * @description By AAPM TG-218.
                 * @enum {string}
                 */
                readonly verdict: "met" | "within tolerance" | "not met" | "cannot be judged";
            } | null;
            /** @description Of what the signatures of the plan cover. */
            readonly sha256: string;
        };
        readonly PlanBesidePrescription: {
            readonly archiveKey: string;
            readonly caseKey: string;
            readonly findings: readonly components["schemas"]["PlanFinding"][];
            readonly lists: readonly components["schemas"]["CheckedList"][];
            readonly objects: readonly {
                readonly kind: string;
                readonly sha256: string;
                readonly sopInstanceUid: string;
            }[];
            readonly phases: readonly number[];
            readonly prescriptionKey: string;
            readonly summary: components["schemas"]["PlanSummary"];
        };
        /** @description What is other in a later version of a plan. */
        readonly PlanChange: {
            readonly after: string;
            readonly before: string;
            /** @enum {string} */
            readonly kind: "plan" | "beam" | "structure" | "goal";
            readonly name: string;
            /** @enum {string} */
            readonly what: "fractions" | "there" | "metersetMu" | "energyMv" | "gantryDeg" | "collimatorDeg" | "couchDeg" | "machine" | "radiation" | "volumeCc" | "d95Gy" | "meanGy" | "maxGy" | "verdict";
        };
        /** @description `isocenter evaluate --json` prints the same. */
        readonly PlanEvaluation: {
            readonly goals: readonly components["schemas"]["GoalResult"][];
            readonly goalSet: {
                readonly fractions: string;
                readonly id: string;
                readonly name: string;
                readonly site: string;
                readonly version: string;
            } | null;
            /** @description How the goal set was chosen, or why none was: no clinical choice is made silently. */
            readonly goalSetReason: components["schemas"]["Notice"];
            readonly method: {
                readonly between: string;
                readonly endCap: string;
                readonly interpolation: string;
                readonly software: string;
            };
            readonly names: readonly components["schemas"]["NameMatch"][];
            readonly notices: readonly components["schemas"]["Notice"][];
            readonly objects: readonly {
                readonly kind: string;
                readonly sha256: string;
                readonly sopInstanceUid: string;
            }[];
            readonly prescription: components["schemas"]["Prescription"];
            readonly seconds: {
                readonly compute: number;
                readonly read: number;
            };
            readonly structures: readonly components["schemas"]["StructureResult"][];
        };
        readonly PlanFinding: {
            /** @enum {string} */
            readonly check: "prescription" | "patient" | "frame" | "links" | "image" | "fractions" | "stated-dose" | "beam-dose" | "target-dose" | "structures" | "sides" | "goals" | "grid" | "radiation" | "technique" | "deliverable" | "machine" | "setup-beams" | "isocentre" | "isocentre-shift" | "beam-names" | "bolus" | "couch" | "approval";
            readonly said: components["schemas"]["Notice"];
            readonly state: components["schemas"]["CheckState"];
        };
        /** @description Ours minus theirs, at the same metric. `flagged`: beyond the stated error and what another end of the structure changes. */
        readonly PlanningSystemComparison: {
            readonly curve: components["schemas"]["Curve"];
            readonly differences: readonly {
                readonly flagged: boolean;
                readonly metric: string;
                readonly ours: components["schemas"]["Estimate"];
                readonly theirs: number;
                readonly unit: string;
            }[];
            /** @description Theirs at metrics that are withheld here: there is no difference, and for a structure outside the dose grid nothing else. */
            readonly theirsAlone?: readonly {
                readonly metric: string;
                readonly theirs: number;
                readonly unit: string;
            }[];
        };
        readonly PlanOfPatient: {
            readonly archiveKey: string;
            readonly caseKey: string;
            readonly label: string | null;
            /** @description Of the plan itself: plans of one name are told apart by it. */
            readonly sha256: string;
        };
        /** @description The figures by which a version of a plan is told from another. */
        readonly PlanSummary: {
            readonly beams: readonly {
                readonly collimatorDeg: number | null;
                readonly couchDeg: number | null;
                readonly energyMv: number | null;
                readonly gantryDeg: readonly number[];
                readonly machine: string | null;
                readonly metersetMu: number | null;
                readonly name: string | null;
                readonly number: number;
                readonly radiation: string;
            }[];
            readonly fractions: readonly (number | null)[];
            readonly goals: readonly {
                readonly limit: string;
                readonly measured: number | null;
                readonly metric: string;
                readonly structure: string;
                readonly verdict: string;
            }[];
            readonly label: string | null;
            readonly structures: readonly {
                readonly d95Gy: number | null;
                readonly maxGy: number | null;
                readonly meanGy: number | null;
                readonly name: string;
                readonly volumeCc: number | null;
            }[];
        };
        readonly PointDoseToDate: {
            readonly calculated: number;
            readonly counted: number;
            /** @description To date less planned, of the fractions of which it is known. */
            readonly deviationGy: number | null;
            /** @description Fractions that gave something, or of which nobody knows. */
            readonly given: number;
            readonly kind: ("POINT" | "COORDINATES" | "SITE" | "VOLUME") | null;
            readonly measured: number;
            readonly name: string | null;
            readonly notKnown: number;
            readonly number: number;
            /** @description Null: the plan does not state it for each of its fields. */
            readonly perFractionGy: number | null;
            /** @description All fractions; else what the plan prescribes to it. */
            readonly plannedGy: number | null;
            /** @description Of the fractions of which it is known; null: of none. */
            readonly toDateGy: number | null;
            readonly treatedPlanKey: string;
        };
        readonly Policy: {
            readonly actions: readonly {
                readonly action: string;
                readonly allowed: {
                    readonly [key: string]: "own" | "all";
                };
            }[];
            readonly roles: readonly components["schemas"]["Role"][];
        };
        /** @description Of an answer that was taken over: what became of it, and of its source. */
        readonly PrefillTaken: {
            /** Format: date-time */
            readonly at: string;
            /** @description Whether the answer is still what was taken over. */
            readonly isKept: boolean;
            /** @description What the source says now. */
            readonly now: readonly components["schemas"]["AnswerValue"][];
            readonly path: string;
            readonly source: {
                readonly label: components["schemas"]["FormText"];
                readonly path: string;
                readonly reference: string;
            };
            /** @enum {string} */
            readonly sourceIs: "same" | "changed" | "gone";
            readonly values: readonly components["schemas"]["AnswerValue"][];
        };
        /** @description What was prescribed and where that was read. `proposed` figures were read from names and wait for a person; nothing is judged in percent of a dose that is not known. */
        readonly Prescription: {
            readonly fractions: number | null;
            readonly fractionsSource: string | null;
            /** @enum {string} */
            readonly state: "from plan" | "proposed" | "confirmed" | "unknown";
            readonly targets: readonly {
                readonly doseGy: number;
                readonly label: string;
                readonly roiNumber: number | null;
                readonly source: string;
            }[];
        };
        /** @description A person’s word on what was prescribed, for the plan’s present bytes. */
        readonly PrescriptionAsked: {
            readonly fractions: number | null;
            /** @description Null takes an earlier word back: the plan speaks again. */
            readonly targets: readonly {
                readonly doseGy: number;
                readonly label: string;
                readonly roiNumber: number | null;
            }[] | null;
        };
        readonly PrescriptionVersion: {
            readonly content: components["schemas"]["StructuredPrescription"];
            /** @description Why it cannot be signed so; none: it can. */
            readonly faults: readonly components["schemas"]["Notice"][];
            readonly isSigned: boolean;
            readonly prescriptionKey: string;
            readonly revision: number;
            readonly signatures: readonly components["schemas"]["Signature"][];
        };
        /** @description A refusal (RFC 9457). Programs go by `code`, which is stable. */
        readonly Problem: {
            /** @example platform/changed-meanwhile */
            readonly code: string;
            /** @description The English sentence. */
            readonly detail: string;
            readonly fields?: readonly {
                /** @enum {unknown} */
                readonly in: "body" | "path" | "query" | "header";
                /** @description JSON Pointer (RFC 6901) within that part. */
                readonly pointer: string;
                readonly says: string;
            }[];
            /**
             * Format: uri
             * @description Names this one failure, as the server’s console does.
             */
            readonly instance?: string;
            readonly status: number;
            readonly title: string;
            /**
             * Format: uri
             * @example urn:isocenter:error:platform/changed-meanwhile
             */
            readonly type: string;
            readonly values: {
                readonly [key: string]: string | number;
            };
        };
        readonly ProviderAddress: {
            readonly url: string;
        };
        readonly ProviderFarewell: {
            /** @description Where the browser ends the session of the hospital’s login too; null where nothing is left to end there. */
            readonly url: string | null;
        };
        readonly ProviderOffer: {
            /** @description Whether people may come in by it. */
            readonly offered: boolean;
        };
        readonly ProviderSubject: {
            /** Format: date-time */
            readonly linkedAt: string;
            /** @enum {string} */
            readonly linkedBy: "administrator" | "claim";
            /** @description As the provider calls the person: `sub`. */
            readonly subject: string;
        };
        readonly QaStream: {
            readonly criteria: {
                /**
                 * @description Gy with Gy; or relative, the planned dose scaled.
                 * @enum {string}
                 */
                readonly comparison: "absolute" | "relative";
                readonly distanceToAgreementMm: number;
                readonly doseDifferencePercent: number;
                readonly lowDoseCutoffPercent: number;
                /** @enum {string} */
                readonly normalisation: "global" | "local";
            };
            /** @description Null of too few results. */
            readonly local: {
                readonly action: number;
                readonly from: string;
                readonly mean: number;
                readonly meanMovingRange: number;
                readonly standardDeviation: number;
                readonly tolerance: {
                    readonly lower: number;
                    readonly upper: number;
                };
                readonly until: string;
            } | null;
            readonly machine: string;
            /** @description So many make limits. */
            readonly needed: number;
            readonly points: readonly {
                readonly isExcluded: boolean;
                readonly measuredOn: string;
                readonly passRate: number;
                readonly qaKey: string;
                readonly standing: ("within" | "below tolerance" | "below action" | "above") | null;
            }[];
            /** @description That limits are made of: those that were not excluded. */
            readonly results: number;
            readonly technique: string;
        };
        readonly QualityIndicator: {
            /** @description None where there is a gap. */
            readonly figures: readonly components["schemas"]["IndicatorFigure"][];
            /** @description Why it cannot be computed. */
            readonly gap: ("nothing kept" | "no calendar" | "no limit" | "asked apart") | null;
            /** @description Of the table of quality indicators in @isocenter/knowledge. */
            readonly id: string;
        };
        readonly QuarantineRow: {
            /** Format: date-time */
            readonly arrivedAt: string;
            readonly fileName: string;
            readonly quarantineKey: string;
            readonly refusal: components["schemas"]["Refusal"];
            readonly sha256: string;
            readonly sizeBytes: number;
        };
        readonly QueryEntry: {
            /** @enum {string} */
            readonly action: "ask" | "answer" | "close" | "reopen" | "cancel";
            /** Format: date-time */
            readonly at: string;
            readonly by: string;
            /** @description In both languages where an edit check asks. */
            readonly words: components["schemas"]["FormText"] | string;
        };
        /** @description Of FHIR R4; what is not named here is kept as it came. */
        readonly Questionnaire: {
            readonly _title?: {
                readonly extension?: readonly components["schemas"]["FhirExtension"][];
            } & {
                readonly [key: string]: unknown;
            };
            readonly extension?: readonly components["schemas"]["FhirExtension"][];
            readonly item: readonly components["schemas"]["QuestionnaireItem"][];
            readonly language?: string;
            readonly modifierExtension?: readonly components["schemas"]["FhirExtension"][];
            /** @constant */
            readonly resourceType: "Questionnaire";
            /** @enum {string} */
            readonly status: "draft" | "active" | "retired";
            readonly title: string;
            readonly url: string;
            readonly version: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly QuestionnaireAsked: {
            /** @description A `Questionnaire` of FHIR R4; the refusal says what in it is none, or makes no sense. */
            readonly questionnaire: unknown;
        };
        readonly QuestionnaireItem: {
            readonly _text?: {
                readonly extension?: readonly components["schemas"]["FhirExtension"][];
            } & {
                readonly [key: string]: unknown;
            };
            readonly answerOption?: readonly ({
                readonly extension?: readonly components["schemas"]["FhirExtension"][];
                readonly modifierExtension?: readonly components["schemas"]["FhirExtension"][];
                readonly valueCoding?: {
                    readonly _display?: {
                        readonly extension?: readonly components["schemas"]["FhirExtension"][];
                    } & {
                        readonly [key: string]: unknown;
                    };
                    readonly code?: string;
                    readonly display?: string;
                    readonly system?: string;
                } & {
                    readonly [key: string]: unknown;
                };
                readonly valueDate?: string;
                readonly valueInteger?: number;
                readonly valueString?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly answerValueSet?: string;
            /** @enum {string} */
            readonly enableBehavior?: "all" | "any";
            readonly enableWhen?: readonly ({
                readonly answerBoolean?: boolean;
                readonly answerCoding?: {
                    readonly code?: string;
                    readonly display?: string;
                    readonly system?: string;
                } & {
                    readonly [key: string]: unknown;
                };
                readonly answerDate?: string;
                readonly answerDateTime?: string;
                readonly answerDecimal?: number;
                readonly answerInteger?: number;
                readonly answerString?: string;
                /** @enum {string} */
                readonly operator: "exists" | "=" | "!=" | ">" | "<" | ">=" | "<=";
                readonly question: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly extension?: readonly components["schemas"]["FhirExtension"][];
            readonly item?: readonly components["schemas"]["QuestionnaireItem"][];
            readonly linkId: string;
            readonly maxLength?: number;
            readonly modifierExtension?: readonly components["schemas"]["FhirExtension"][];
            readonly readOnly?: boolean;
            readonly repeats?: boolean;
            readonly required?: boolean;
            readonly text?: string;
            readonly type: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Of FHIR R4. */
        readonly QuestionnaireResponse: {
            readonly item?: readonly components["schemas"]["QuestionnaireResponseItem"][];
            readonly questionnaire: string;
            /** @constant */
            readonly resourceType: "QuestionnaireResponse";
            /** @enum {string} */
            readonly status: "in-progress" | "completed" | "amended" | "entered-in-error" | "stopped";
        } & {
            readonly [key: string]: unknown;
        };
        readonly QuestionnaireResponseItem: {
            readonly answer?: readonly ({
                readonly valueAttachment?: {
                    readonly contentType?: string;
                    readonly size?: number;
                    readonly title?: string;
                    readonly url?: string;
                } & {
                    readonly [key: string]: unknown;
                };
                readonly valueBoolean?: boolean;
                readonly valueCoding?: {
                    readonly code?: string;
                    readonly display?: string;
                    readonly system?: string;
                } & {
                    readonly [key: string]: unknown;
                };
                readonly valueDate?: string;
                readonly valueDateTime?: string;
                readonly valueDecimal?: number;
                readonly valueInteger?: number;
                readonly valueReference?: {
                    readonly identifier?: {
                        readonly system?: string;
                        readonly value?: string;
                    } & {
                        readonly [key: string]: unknown;
                    };
                } & {
                    readonly [key: string]: unknown;
                };
                readonly valueString?: string;
            } & {
                readonly [key: string]: unknown;
            })[];
            readonly item?: readonly components["schemas"]["QuestionnaireResponseItem"][];
            readonly linkId: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly RecurrencePlace: {
            readonly content: {
                readonly caseKey: string;
                /** @description Planned, of the whole plan; null where the grid does not reach. */
                readonly doseGy: number | null;
                readonly doseUids: readonly string[];
                readonly frameOfReferenceUid: string | null;
                readonly gridSpacingMm: readonly number[];
                /** @enum {string} */
                readonly kind: "local" | "regional" | "distant";
                readonly note: string;
                /** @description Where the plan was taken over with other figures than it states. */
                readonly notices: readonly components["schemas"]["Notice"][];
                readonly planUid: string;
                /** @description DICOM patient coordinates [mm] */
                readonly pointMm: readonly [
                    number,
                    number,
                    number
                ];
                /** @description Of the target, in as many fractions as the dose is of; null where the plan states another dose for it. */
                readonly prescribedGy: number | null;
                /** @description Whose planned dose is 100 %. */
                readonly target: string;
                readonly treatedPlanKey: string;
            };
            readonly inError: boolean;
            /** @description Of the planned dose of the target; null where either is not known. */
            readonly percent: number | null;
            readonly placeKey: string;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
        };
        readonly ReferencePoint: {
            /** @description Of one fraction, of the fields for which the plan states it. */
            readonly byField: readonly {
                readonly doseGy: number;
                readonly number: number;
            }[];
            readonly kind: ("POINT" | "COORDINATES" | "SITE" | "VOLUME") | null;
            readonly name: string | null;
            readonly number: number;
            /** @description Prescribed to it by the whole plan, where the plan says so. */
            readonly statedGy: number | null;
        };
        /** @description A refusal as data; the page says it in its own language from the catalogue. */
        readonly Refusal: {
            readonly code: string;
            readonly values: components["schemas"]["Values"];
        };
        readonly RefusedJournalRow: {
            readonly found: string;
            readonly line: number;
            /** @enum {string} */
            readonly why: "no-title" | "no-issn" | "issn" | "year" | "quarter" | "index";
        };
        readonly Reirradiation: {
            /** @description Of which a plan may or may not be in the archive. */
            readonly courses: readonly {
                readonly courseKey: string;
                readonly hasPlan: boolean;
                readonly number: number;
                readonly title: string;
            }[];
            readonly patient: {
                readonly birthDate: string | null;
                readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly patientKey: string;
                readonly sex: ("M" | "F" | "O") | null;
            };
            /** @description Those with a dose. */
            readonly plans: readonly {
                readonly archiveKey: string;
                readonly caseKey: string;
                /** @description That took it over. */
                readonly courses: readonly {
                    readonly courseKey: string;
                    readonly number: number;
                    readonly title: string;
                }[];
                /** @description Of the whole plan; null where neither it nor people agree on them. */
                readonly fractions: number | null;
                /** @description Plans of one number share a frame of reference; null where none is stated. */
                readonly frame: number | null;
                /** @description Of these, those that gave dose, or of which nobody knows. */
                readonly gaveDose: number;
                /** @description Fractions of it that are recorded. */
                readonly given: number;
                /** @description Whether its objects could be read. */
                readonly isRead: boolean;
                readonly label: string | null;
                readonly lastDay: string | null;
                /** @description Where it was taken over with other figures than it states. */
                readonly notices: readonly components["schemas"]["Notice"][];
                readonly notKnown: number;
                /** @description Of the dose of one fraction, what each that was given gave: their sum, and the sum of their squares. */
                readonly shares: {
                    readonly squares: number;
                    readonly sum: number;
                };
                readonly structures: readonly {
                    readonly roiName: string;
                    readonly standardName: string | null;
                }[];
            }[];
            /** @description The latest first. */
            readonly sums: readonly {
                readonly asked: components["schemas"]["AskedEqd2Sum"];
                /** @description Null for whoever may not see it. */
                readonly job: {
                    readonly done: number;
                    readonly jobKey: string;
                    /**
                     * @description `waiting` for a worker, or for the next try; `cancelled`, `failed` and `done` are over.
                     * @enum {string}
                     */
                    readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
                    readonly total: number | null;
                } | null;
                /** Format: date-time */
                readonly madeAt: string;
                readonly madeBy: components["schemas"]["Colleague"] | null;
                readonly result: components["schemas"]["Eqd2SumResult"] | null;
                readonly sumKey: string;
            }[];
            readonly told: readonly {
                readonly content: {
                    readonly date: string | null;
                    readonly doseGy: number | null;
                    readonly fractions: number | null;
                    readonly hospital: string;
                    readonly site: string;
                    readonly source: string;
                };
                readonly entryKey: string;
            }[];
            /** @description Plans of the archive that have none. */
            readonly withoutDose: number;
        };
        readonly ResearchWork: {
            readonly content: components["schemas"]["WorkContent"];
            readonly isPublic: boolean;
            readonly mergedInto: string | null;
            /** @description Why it was changed or struck out last. */
            readonly reason: string | null;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
            /** @enum {string} */
            readonly state: "stands" | "merged" | "struck";
            readonly workKey: string;
        };
        readonly ResourceDowntime: {
            readonly cancelled: boolean;
            readonly downtimeKey: string;
            /** Format: date-time */
            readonly endsAt: string;
            readonly reason: string;
            readonly resourceKey: string;
            readonly revision: number;
            /** Format: date-time */
            readonly startsAt: string;
        };
        readonly ReviewedVersion: {
            readonly archiveKey: string;
            readonly caseKey: string;
            readonly frameOfReferenceUid: string | null;
            readonly label: string | null;
            /** @description Plan, structure set and doses with the SHA-256 of their bytes. */
            readonly objects: readonly {
                readonly kind: string;
                readonly sha256: string;
                readonly sopInstanceUid: string;
            }[];
        };
        readonly ReviewPin: {
            readonly answers: readonly {
                readonly answerKey: string;
                /** Format: date-time */
                readonly at: string;
                readonly by: {
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly personKey: string;
                };
                readonly words: string;
            }[];
            /** Format: date-time */
            readonly at: string;
            readonly by: {
                readonly name: string;
                readonly nameZh: string | null;
                readonly personKey: string;
            };
            /** @description Kinds of objects that the latest version of this plan has otherwise than the one at which it was set. */
            readonly changedSince: readonly string[];
            readonly content: {
                /** @description DICOM patient coordinates x, y, z [mm]. */
                readonly atMm: readonly [
                    number,
                    number,
                    number
                ];
                readonly frameOfReferenceUid: string | null;
                /** @enum {string} */
                readonly severity: "no-change" | "suggestion" | "minor-change" | "major-change";
                readonly structure: {
                    readonly name: string;
                    readonly roiNumber: number;
                } | null;
                /** @description SOP Instance UID of the structure set beside which it was said. */
                readonly structureSetUid: string | null;
                readonly words: string;
            };
            /** @description When its author last said it otherwise. */
            readonly editedAt: string | null;
            /** @description Of which plan: as `line` of its review. */
            readonly line: string;
            /** @description Its number in the course: 1, 2, … */
            readonly number: number;
            readonly pinKey: string;
            readonly resolution: {
                /** Format: date-time */
                readonly at: string;
                readonly by: {
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly personKey: string;
                };
                readonly words: string;
            } | null;
            /** @description The version of the plan at which it was set. */
            readonly reviewKey: string;
            readonly revision: number;
        };
        /** @enum {string} */
        readonly Role: "oncologist" | "physicist" | "dosimetrist" | "therapist" | "nurse" | "resident" | "scheduler" | "engineer" | "quality-lead" | "teacher" | "coordinator" | "investigator" | "monitor" | "researcher" | "head" | "administrator";
        readonly RolePeriod: {
            /** Format: date-time */
            readonly from: string;
            readonly role: components["schemas"]["Role"];
            readonly roleKey: string;
            readonly site: components["schemas"]["Site"];
            /** @enum {string} */
            readonly state: "coming" | "now" | "ended";
            readonly until: string | null;
        };
        readonly SceneBeam: {
            readonly collimatorDeg: number | null;
            readonly couchDeg: number | null;
            readonly deliveryType: string;
            readonly energyMv: number | null;
            readonly gantryDeg: readonly number[];
            readonly isocenterMm: components["schemas"]["Vec3"] | null;
            readonly metersetMu: number | null;
            readonly name: string | null;
            readonly number: number;
            /** @description Openings of the first control point, projected to the isocentre plane, one polygon each, in patient coordinates. */
            readonly outlinesMm: readonly (readonly components["schemas"]["Vec3"][])[];
            readonly radiation: string;
            readonly sourceMm: components["schemas"]["Vec3"] | null;
        };
        readonly SceneDose: {
            readonly beamNumbers: readonly number[];
            readonly doseKey: string;
            readonly doseType: string;
            readonly label: string;
            readonly sopInstanceUid: string;
            readonly summation: string;
            /** @enum {string} */
            readonly unit: "Gy" | "relative";
        };
        readonly ScenePlan: {
            readonly approvalStatus: string | null;
            readonly beams: readonly components["schemas"]["SceneBeam"][];
            readonly channels: number;
            readonly date: string | null;
            readonly instanceKey: string;
            /** @enum {string} */
            readonly kind: "external" | "ion" | "brachy";
            readonly name: string | null;
            /** @description DICOM’s Patient Position: `HFS`, `FFP`, … */
            readonly patientPosition: string | null;
        };
        readonly SceneStructure: {
            /** @description `#rrggbb` */
            readonly colour: string;
            readonly contourCount: number;
            readonly interpretedType: string | null;
            readonly name: string;
            readonly roiNumber: number;
        };
        readonly ScheduledAppointment: {
            readonly appointmentKey: string;
            readonly courseKey: string | null;
            /** Format: date-time */
            readonly endsAt: string;
            readonly fraction: number | null;
            /** @description The fraction that was given at it is recorded. */
            readonly isGiven: boolean;
            /** @enum {string} */
            readonly kind: "consultation" | "simulation" | "treatment" | "review" | "follow-up" | "other";
            readonly note: string;
            readonly patient: {
                readonly birthDate: string | null;
                readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly patientKey: string;
                readonly sex: ("M" | "F" | "O") | null;
            };
            readonly placementKey: string | null;
            readonly reason: string | null;
            readonly resourceKeys: readonly string[];
            readonly revision: number;
            /** Format: date-time */
            readonly startsAt: string;
            /** @enum {string} */
            readonly state: "planned" | "done" | "missed" | "cancelled";
        };
        readonly ScheduledResource: {
            readonly closes: string;
            readonly inUse: boolean;
            /** @enum {string} */
            readonly kind: "machine" | "simulator" | "room" | "person";
            readonly name: string;
            readonly nameZh: string | null;
            readonly opens: string;
            readonly personKey: string | null;
            readonly resourceKey: string;
            readonly revision: number;
            readonly siteKey: string;
        };
        readonly SeriesRow: {
            readonly description: string | null;
            readonly instanceCount: number;
            readonly modality: string;
            /** @description RT objects are listed one by one; image slices are only counted. */
            readonly rtInstances: readonly components["schemas"]["InstanceRow"][];
            readonly seriesInstanceUid: string;
            readonly seriesKey: string;
            readonly seriesNumber: number | null;
        };
        /** @description The answer to every way of signing in too. Where nobody is signed in: 401 `access/signed-out`, or `access/first-start` where there is no account yet. */
        readonly Session: {
            /** @description Sent as `x-isocenter-csrf` with every request that changes something. */
            readonly csrf: string;
            readonly idleMinutes: number;
            readonly login: string;
            /** @description Who set the present password, and when, where that was somebody else: then nothing opens but `POST own-password`. */
            readonly mustChange: {
                /** Format: date-time */
                readonly at: string;
                readonly by: components["schemas"]["PersonName"];
            } | null;
            readonly person: components["schemas"]["PersonName"];
            /** @description Actions of the policy table that the role may. */
            readonly rights: readonly string[];
            /** @description In which the person acts now. */
            readonly role: components["schemas"]["Role"];
            readonly roleKey: string;
            /** @description Among which the person may change: `POST session/role {roleKey}`. */
            readonly roles: readonly components["schemas"]["HeldRole"][];
            readonly site: components["schemas"]["Site"];
            readonly sites: readonly components["schemas"]["Site"][];
            /** @description Whether the account has a second step. */
            readonly totp: boolean;
        };
        readonly SessionRow: {
            /** Format: date-time */
            readonly beganAt: string;
            readonly current: boolean;
            /** Format: date-time */
            readonly lastUsedAt: string;
            readonly origin: string;
            readonly role: components["schemas"]["Role"];
            readonly sessionKey: string;
            readonly site: components["schemas"]["Site"];
        };
        /** @description A signature as it stands under what was signed. */
        readonly Signature: {
            /** @description Of the canonical JSON of the signed content, hexadecimal. */
            readonly contentSha256: string;
            /** @description Whether the content has this hash now. */
            readonly covers: boolean;
            /** @description When, by whom and why what was signed changed; null while the signature stands. */
            readonly lapsed: {
                /** Format: date-time */
                readonly at: string;
                readonly by: string;
                readonly reason: string | null;
            } | null;
            readonly meaning: components["schemas"]["Meaning"];
            /** @description As it was when it was signed. */
            readonly name: string;
            readonly nameZh: string | null;
            readonly personKey: string;
            /** @description As it was when it was signed. */
            readonly role: components["schemas"]["Role"];
            readonly signatureKey: string;
            /**
             * Format: date-time
             * @description Instant of the server, UTC.
             */
            readonly signedAt: string;
        };
        /** @description How the person who asks would sign this. */
        readonly Signing: {
            readonly asksCode: boolean;
            /** @description In a demonstration, whose people have no password of their own. */
            readonly demonstration: {
                readonly login: string;
                readonly password: string;
            } | null;
            /** @description Nothing was signed in this session yet: account and password, and the code of an account that has a second step. */
            readonly isFirst: boolean;
            readonly meanings: readonly {
                /** @description Signed so already, or as something that another person must do; null where nothing stands against it. */
                readonly against: ({
                    /** @constant */
                    readonly why: "signed";
                } | {
                    readonly other: components["schemas"]["Meaning"];
                    /** @constant */
                    readonly why: "four-eyes";
                }) | null;
                readonly meaning: components["schemas"]["Meaning"];
            }[];
        };
        readonly Site: {
            /** @enum {string} */
            readonly kind: "hospital" | "campus" | "grassroots centre";
            readonly name: string;
            readonly nameZh: string | null;
            readonly siteKey: string;
        };
        readonly StandardName: {
            readonly kind: string;
            readonly name: string;
            readonly site: string;
            readonly zh: string;
        };
        readonly StayRadiotherapy: {
            readonly offer: {
                /** @constant */
                readonly isOffered: true;
                readonly reason: {
                    /** @description Of the full assessment; null where there is none. */
                    readonly assessedAt: string | null;
                    /** @description Where it hurts, of the body map of that assessment. */
                    readonly regions: readonly string[];
                    readonly score: {
                        /** Format: date-time */
                        readonly at: string;
                        /** @enum {string} */
                        readonly instrument: "nrs" | "faces";
                        readonly pain: number;
                        readonly scoreKey: string;
                    };
                    readonly signs: readonly ("nature" | "cause" | "diagnosis")[];
                };
            } | {
                /** @constant */
                readonly isOffered: false;
                /** @enum {string} */
                readonly why: "over" | "open" | "no-score" | "watched" | "below" | "not-bone";
            };
            /** @description Of the patient, under way and not begun here. */
            readonly otherCourses: readonly {
                readonly courseKey: string;
                readonly title: string;
            }[];
            /** @description From the ward, the latest first; of earlier stays, too. */
            readonly referrals: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly courseKey: string;
                /** @description Nothing came of it yet, so that it can be withdrawn here. */
                readonly isFresh: boolean;
                /** @description Its course is under way. */
                readonly isOpen: boolean;
                readonly reason: {
                    /** @description Of the full assessment; null where there is none. */
                    readonly assessedAt: string | null;
                    /** @description Where it hurts, of the body map of that assessment. */
                    readonly regions: readonly string[];
                    readonly score: {
                        /** Format: date-time */
                        readonly at: string;
                        /** @enum {string} */
                        readonly instrument: "nrs" | "faces";
                        readonly pain: number;
                        readonly scoreKey: string;
                    };
                    readonly signs: readonly ("nature" | "cause" | "diagnosis")[];
                };
                readonly recordedBy: components["schemas"]["Colleague"] | null;
                readonly referralKey: string;
                readonly revision: number;
                /** @description The last step of the course that is done. */
                readonly step: {
                    readonly en: string;
                    readonly zh: string;
                } | null;
                readonly title: string;
                readonly withdrawn: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly reason: string;
                } | null;
            }[];
        };
        readonly StructureDoseDifference: {
            readonly figures: components["schemas"]["DoseDifferenceFigures"] | null;
            readonly isTarget: boolean;
            readonly name: string;
            readonly roiNumber: number;
            /** @description Why it has no figures. */
            readonly why: components["schemas"]["Notice"] | null;
        };
        /** @description What a radiation oncologist orders: what, where, how much, in how many fractions, by which means. */
        readonly StructuredPrescription: {
            readonly goals: readonly {
                /** @enum {string} */
                readonly comparison: "<" | "<=" | ">" | ">=";
                readonly endpoint?: string;
                readonly goal: number;
                readonly id: string;
                readonly metric: string;
                readonly priority?: number;
                readonly source: string;
                readonly structure: string;
                readonly tolerance?: number;
                readonly unit: string;
                /** @enum {string} */
                readonly verified: "text" | "knowledge" | "own";
            }[];
            /** @enum {string} */
            readonly intent: "curative" | "adjuvant" | "palliative" | "other";
            readonly note: string;
            readonly phases: readonly {
                readonly bolus: boolean;
                /** @description What each target receives in this phase, by the name of the target. */
                readonly doses: readonly {
                    readonly doseGy: number;
                    readonly target: string;
                }[];
                /** @description Nominal, MV or MeV; none leaves it to the planner. */
                readonly energiesMv: readonly number[];
                readonly fractions: number;
                readonly fractionsPerDay: number;
                readonly fractionsPerWeek: number;
                /** @enum {string} */
                readonly imaging: "none" | "portal" | "kV pair" | "CBCT" | "MR" | "surface";
                readonly imagingFrequency: ("each fraction" | "first three, then weekly" | "weekly" | "first fraction") | null;
                /** @enum {string} */
                readonly modality: "photon" | "electron" | "proton" | "carbon" | "brachytherapy";
                readonly name: string;
                /** @description Null leaves it to the planner. */
                readonly technique: ("3D-CRT" | "IMRT" | "VMAT") | null;
            }[];
            readonly site: string;
            readonly targets: readonly {
                /** @description Of the whole prescription: what its phases add up to. */
                readonly doseGy: number;
                /** @description As the structure is called. */
                readonly name: string;
                /** @enum {string} */
                readonly side: "left" | "right" | "bilateral" | "midline" | "not applicable";
            }[];
        };
        /** @description What a ROI name means; null forgets it. */
        readonly StructureNameAsked: {
            readonly caseKey?: string;
            readonly roiName: string;
            readonly standardName: string | null;
        };
        readonly StructureResult: {
            readonly colour: string;
            readonly curve: components["schemas"]["Curve"] | null;
            readonly d0_03ccGy: components["schemas"]["Estimate"] | null;
            readonly d2Gy: components["schemas"]["Estimate"] | null;
            readonly d50Gy: components["schemas"]["Estimate"] | null;
            readonly d95Gy: components["schemas"]["Estimate"] | null;
            readonly d98Gy: components["schemas"]["Estimate"] | null;
            readonly interpretedType: string | null;
            readonly maxGy: components["schemas"]["Estimate"] | null;
            readonly meanGy: components["schemas"]["Estimate"] | null;
            readonly method: {
                readonly between: string;
                readonly endCap: string;
                readonly planeSpacingMm: number;
                readonly samples: number;
                readonly subdivision: number;
            } | null;
            readonly minGy: components["schemas"]["Estimate"] | null;
            readonly name: string;
            readonly notices: readonly components["schemas"]["Notice"][];
            readonly outsideDoseGridFraction: number | null;
            readonly planningSystem: components["schemas"]["PlanningSystemComparison"] | null;
            readonly roiNumber: number;
            readonly standardName: string | null;
            readonly volumeCc: components["schemas"]["Estimate"] | null;
        };
        /** @description A structure set of the patient in the frame of reference of the case: only these can be laid over each other. */
        readonly StructureSetChoice: {
            readonly label: string | null;
            readonly structureSetKey: string;
        };
        readonly StudyRow: {
            readonly date: string | null;
            readonly description: string | null;
            readonly series: readonly components["schemas"]["SeriesRow"][];
            readonly studyInstanceUid: string;
            readonly studyKey: string;
        };
        readonly Survival: {
            readonly death: {
                /** @description Of a death, as entered. */
                readonly cause: ("of disease" | "of treatment" | "other" | "unknown") | null;
                /** @description Of the last contact, as a whole date; of the death as far as it is known. */
                readonly day: string;
                readonly note: string;
                readonly source: string;
                /** @enum {string} */
                readonly status: "alive" | "dead";
            } | null;
            readonly entries: readonly {
                readonly content: {
                    /** @description Of a death, as entered. */
                    readonly cause: ("of disease" | "of treatment" | "other" | "unknown") | null;
                    /** @description Of the last contact, as a whole date; of the death as far as it is known. */
                    readonly day: string;
                    readonly note: string;
                    readonly source: string;
                    /** @enum {string} */
                    readonly status: "alive" | "dead";
                };
                readonly inError: boolean;
                readonly patientKey: string;
                readonly recordedBy: components["schemas"]["Colleague"] | null;
                readonly revision: number;
                readonly survivalKey: string;
            }[];
            /** @description The latest of what was said, of visits, reviews and fractions. */
            readonly lastKnownAlive: {
                /** @enum {string} */
                readonly by: "visit" | "fraction" | "review" | "said";
                /** Format: date */
                readonly day: string;
            } | null;
            /** @enum {string} */
            readonly status: "alive" | "dead" | "not known";
        };
        readonly TakenOverRecords: {
            readonly left: readonly {
                readonly recordUid: string;
                /** @enum {string} */
                readonly why: "not readable" | "no plan" | "another plan" | "another group" | "no fraction" | "no time" | "given already";
            }[];
            readonly taken: number;
        };
        readonly TakeOverAsked: {
            readonly path: string;
            readonly reference: string;
        };
        /** @description What waits for me or my role: the rail’s number. */
        readonly TaskCount: {
            readonly late: number;
            readonly waiting: number;
        };
        readonly TaskHandOver: {
            readonly personKey: string;
            readonly reason: string | null;
        };
        readonly TaskRow: {
            /** @enum {string} */
            readonly code: "task/own-words" | "task/form-query" | "task/event-deadline" | "task/event-deadline-late" | "task/form-query-late" | "task/emergency-access" | "task/patient-red-answer" | "task/relied-on-lapsed" | "task/password-set" | "task/second-step-off" | "task/passkey-added" | "task/provider-linked" | "task/password-by-provider" | "task/signature-lapsed" | "task/incident-report" | "task/incident-action" | "task/severe-toxicity" | "task/severe-toxicity-by-number" | "task/severe-toxicity-late";
            readonly dueAt: string | null;
            readonly handedBy: components["schemas"]["Colleague"] | null;
            readonly handedReason: string | null;
            /** @description Open, and its due time is over. */
            readonly isLate: boolean;
            /** Format: date-time */
            readonly openedAt: string;
            /** @description Null where the program did. */
            readonly openedBy: components["schemas"]["Colleague"] | null;
            /** @description The page on which it is done. */
            readonly path: string | null;
            /** @description Null where it is for a role. */
            readonly person: components["schemas"]["Colleague"] | null;
            readonly reason: string | null;
            readonly role: components["schemas"]["Role"] | null;
            readonly settledAt: string | null;
            readonly settledBy: components["schemas"]["Colleague"] | null;
            /** @enum {string} */
            readonly state: "open" | "done" | "cancelled";
            readonly taskKey: string;
            readonly values: components["schemas"]["Values"];
            /** @description What `If-Match` of a change says. */
            readonly version: string;
        };
        readonly TokenRow: {
            readonly label: string;
            readonly lastUsedAt: string | null;
            /** Format: date-time */
            readonly madeAt: string;
            readonly role: components["schemas"]["Role"];
            readonly site: components["schemas"]["Site"];
            readonly tokenKey: string;
            /** Format: date-time */
            readonly until: string;
        };
        readonly TotpOffer: {
            readonly secret: string;
            /** @description `otpauth://totp/…` */
            readonly uri: string;
        };
        readonly ToxicityToSee: {
            /** @description It follows from a measured number, and nobody gave it. */
            readonly byNumber: boolean;
            /** @description The highest. */
            readonly grade: number;
            /**
             * Format: date-time
             * @description When the earliest such review was made.
             */
            readonly since: string;
        };
        readonly TreatedField: {
            readonly collimatorDeg: number | null;
            readonly couchDeg: number | null;
            readonly doseGy: number | null;
            readonly energyMv: number | null;
            /** @description First and last angle where it turns. */
            readonly gantryDeg: readonly number[];
            readonly name: string | null;
            readonly number: number;
            readonly plannedMu: number | null;
            readonly radiation: string;
        };
        readonly TreatedSite: {
            readonly content: {
                readonly courseKey: string;
                /** @description Of the body map. */
                readonly region: string;
                /** @description Which bone, more closely: L4. */
                readonly words: string;
            };
            readonly correction: string | null;
            readonly course: string;
            readonly firstFractionAt: string | null;
            readonly fractions: number;
            /** @description By the prescription that holds, else by the plans; null: neither is there. */
            readonly fractionsOrdered: number | null;
            readonly inError: boolean;
            readonly lastFractionAt: string | null;
            /** @description In their order; entered in error, too. */
            readonly pains: readonly {
                readonly content: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly note: string;
                    readonly opioids: {
                        /** @constant */
                        readonly kind: "recorded";
                    } | {
                        /** @constant */
                        readonly kind: "told";
                        readonly mg: number;
                    } | {
                        /** @constant */
                        readonly kind: "unknown";
                        readonly why: string;
                    };
                    readonly worst: number;
                };
                readonly correction: string | null;
                /** @description Since the last fraction that was given by then. */
                readonly daysAfter: number | null;
                readonly inError: boolean;
                /** @description The latest before the first fraction. */
                readonly isBaseline: boolean;
                /** @description Null before radiotherapy, and of what was entered in error. */
                readonly judged: ({
                    readonly opioidPercent: number | null;
                    readonly painChange: number;
                    /** @enum {string} */
                    readonly response: "complete" | "partial" | "progression" | "indeterminate";
                } | {
                    /**
                     * @description `during`: fractions of the course are still to be given. `fractions-unknown`: how many were ordered is not known. `too-early`: a part of the 24 hours lies before the last fraction.
                     * @enum {string}
                     */
                    readonly cannotJudge: "opioids-unknown" | "no-pain-before" | "range" | "no-baseline" | "tables-differ" | "during" | "fractions-unknown" | "too-early";
                }) | null;
                readonly opioids: {
                    readonly edition: string | null;
                    readonly highMg: number | null;
                    readonly lowMg: number | null;
                    readonly table: ("nhc2018" | "nougg" | "mcmaster" | "uk-palliative" | "anzca2021" | "cdc2022") | null;
                    /** @description Why there is no number; null where there is one. `not-recorded`: doses by the clock were due, and nobody recorded them as given or not. */
                    readonly why: ("no-table" | "not-recorded" | "none-recorded" | "not-converted" | "said") | null;
                };
                readonly recordedBy: components["schemas"]["Colleague"] | null;
                readonly revision: number;
                readonly sitePainKey: string;
            }[];
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
            readonly treatedSiteKey: string;
        };
        readonly TreatedSites: {
            /** @description Of the patient, the latest first. */
            readonly courses: readonly {
                readonly courseKey: string;
                readonly title: string;
            }[];
            readonly sites: readonly components["schemas"]["TreatedSite"][];
        };
        readonly TreatmentDayLine: {
            /** @description Of its treatments booked on that day the first that is planned, else the last. */
            readonly appointment: {
                readonly appointmentKey: string;
                /** Format: date-time */
                readonly at: string;
                readonly reason: string | null;
                /** @enum {string} */
                readonly state: "planned" | "done" | "missed";
            } | null;
            readonly courseKey: string;
            readonly fractions: number;
            readonly givenToday: readonly {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly delivery: "as planned" | "in part" | "more than planned" | "not known";
                readonly fractionKey: string;
                readonly number: number;
                /**
                 * Format: date-time
                 * @description When it was entered, which after downtime is later than it was given.
                 */
                readonly recordedAt: string;
            }[];
            /** @description Its fractions are booked, on whatever days. */
            readonly isPlaced: boolean;
            /** @description Where it is booked on that day, else that of the plan. */
            readonly machine: string | null;
            /** @description Number of the fraction that is due, beyond those of the plan in place of one not given; null where all were given. */
            readonly next: number | null;
            readonly patient: {
                readonly birthDate: string | null;
                readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly patientKey: string;
                readonly sex: ("M" | "F" | "O") | null;
            };
            readonly paused: boolean;
            readonly planLabel: string;
            readonly title: string;
            readonly treatedPlanKey: string;
            /** @description Why it is not to be treated now; null: it may. */
            readonly whyNot: {
                readonly en: string;
                readonly id: string;
                readonly zh: string;
            } | null;
        };
        /** @description Somebody asked for it to be unlocked, and another person has not agreed yet. */
        readonly UnlockAsked: {
            readonly by: string;
            readonly mine: boolean;
            readonly reason: string;
        };
        readonly UnpackedZip: {
            readonly fileName: string;
            readonly job: components["schemas"]["JobRow"];
            readonly outcomes: readonly components["schemas"]["FileOutcome"][];
            readonly upTo: number;
        };
        /** @description The answer to a ZIP: it is kept, and a job unpacks it. */
        readonly UnpackingZip: {
            readonly fileName: string;
            readonly jobKey: string;
            /** @constant */
            readonly outcome: "unpacking";
        };
        readonly UnreconciledDose: {
            readonly administrationKey: string;
            /** Format: date-time */
            readonly at: string;
            /** @description As charted; null where it was not given, is struck out or, of an infusion, runs. */
            readonly dose: number | null;
            readonly drug: string;
            /** @description By the ledger. */
            readonly entered: number;
            readonly patient: {
                readonly identifier: string | null;
                readonly name: string | null;
                readonly nameZh: string | null;
                readonly stayKey: string;
            };
            readonly preparation: string;
            readonly unit: string;
        };
        readonly Values: {
            readonly [key: string]: string | number;
        };
        /** @description x, y, z [mm] */
        readonly Vec3: readonly [
            number,
            number,
            number
        ];
        readonly VolumeInfo: {
            readonly frameOfReferenceUid: string | null;
            readonly grid: components["schemas"]["AlignedGrid"];
            readonly interpolatedPlanes: readonly number[];
            /** @enum {string} */
            readonly modality: "CT" | "MR" | "PT";
            readonly notices: readonly components["schemas"]["Notice"][];
            readonly seriesKey: string;
            readonly unit: string;
            /** @enum {string} */
            readonly valueType: "int16" | "float32";
        };
        readonly WardBed: {
            readonly bedKey: string;
            readonly inUse: boolean;
            readonly name: string;
            readonly revision: number;
            /** @description Of the patient who lies there now. */
            readonly stayKey: string | null;
        };
        readonly WardBoard: {
            /** Format: date-time */
            readonly at: string;
            readonly beds: readonly components["schemas"]["WardBed"][];
            /** @description Whether any deadline leads to the ward, and a calendar counts it: else nothing is ever due. */
            readonly hasRules: boolean;
            readonly rows: readonly components["schemas"]["WardBoardRow"][];
        };
        readonly WardBoardRow: {
            /** Format: date-time */
            readonly admittedAt: string;
            readonly bed: string;
            readonly birthDate: string | null;
            /** @description Days without stool as they were last asked for; null where nobody asked. */
            readonly bowel: {
                /** Format: date-time */
                readonly at: string;
                readonly days: number;
            } | null;
            /** @description What the deadlines of the ward ask for, the earliest first. */
            readonly due: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly isLate: boolean;
                readonly words: string;
                readonly wordsZh: string;
            }[];
            /** @description The first of the patient’s numbers. */
            readonly identifier: string | null;
            /** @description The latest score that stands; null where none was taken. */
            readonly latest: {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly during: "rest" | "movement";
                /** @enum {string} */
                readonly instrument: "nrs" | "faces" | "flacc" | "painad";
                readonly pain: number;
            } | null;
            readonly name: string | null;
            readonly nameZh: string | null;
            readonly patientKey: string;
            readonly reportsSelf: boolean;
            /** @description Rescue doses given in the last 24 hours. */
            readonly rescues24h: number;
            readonly stayKey: string;
        };
        readonly WardContact: {
            /** @description Null until the ward has entered it: then no link is handed out. */
            readonly content: {
                /** @description The emergency number. */
                readonly emergency: string;
                /** @description None: nobody reads it at any time, and the page says so. */
                readonly hours: readonly {
                    readonly day: number;
                    readonly from: string;
                    readonly until: string;
                }[];
                /** @description Of the ward, for patients. */
                readonly phone: string;
                /** @description Within which the ward calls back after a red answer. */
                readonly withinMinutes: number;
            } | null;
            /** @description Now. */
            readonly isStaffed: boolean;
            readonly revision: number;
            /** @description By whose clocks the hours are; null until the department has set it: then no link is handed out. */
            readonly timeZone: string | null;
        };
        readonly WardOwnPageOfStay: {
            /** @description The latest first. */
            readonly answers: readonly components["schemas"]["WardPatientAnswer"][];
            /** @description Whether the ward has entered what the page tells patients to do. */
            readonly hasContact: boolean;
            /** @description Whether the department has set by whose clocks the staffed hours are. */
            readonly hasTimeZone: boolean;
            readonly links: readonly components["schemas"]["PatientLink"][];
        };
        readonly WardPatientAnswer: {
            /** @description Who has seen to it, when, and what was done. */
            readonly acknowledged: {
                /** Format: date-time */
                readonly at: string;
                readonly by: components["schemas"]["Colleague"] | null;
                readonly done: string;
            } | null;
            readonly answerKey: string;
            /** Format: date-time */
            readonly arrivedAt: string;
            /**
             * Format: date-time
             * @description When it was said, reckoned back from when it arrived.
             */
            readonly at: string;
            readonly content: {
                /**
                 * @description Whose thumb it was: somebody may answer for a patient.
                 * @enum {string}
                 */
                readonly by: "patient" | "other";
                readonly drowsy: ("no" | "sleepy" | "hard to wake") | null;
                readonly message: string;
                /** @description Now, by number. */
                readonly pain: number | null;
                readonly rescue: ({
                    /** @constant */
                    readonly taken: false;
                } | {
                    /** @description The last of them, before the answer. */
                    readonly ago: ("under 1 h" | "1-2 h" | "2-4 h" | "over 4 h") | null;
                    /** @description Of the last 24 hours; 9: or more. */
                    readonly count: number | null;
                    readonly helped: ("yes" | "some" | "no" | "too early") | null;
                    /** @constant */
                    readonly taken: true;
                }) | null;
                /** @description Empty: none of them. */
                readonly signs: readonly ("slow breathing" | "leg weakness" | "urine trouble")[] | null;
                /** @description Days since the last stool; 6: or more. */
                readonly stoolDays: number | null;
            };
            /** @description What makes it red or amber. */
            readonly flags: readonly ("severe pain" | "hard to wake" | "slow breathing" | "leg weakness" | "urine trouble" | "no stool")[];
            /** @enum {string} */
            readonly language: "en" | "zh";
            /** @enum {string} */
            readonly level: "red" | "amber" | "none";
            readonly revision: number;
            readonly stayKey: string;
            /** @description When it was put before the nurses, within staffed hours; null outside of them. */
            readonly toldAt: string | null;
        };
        readonly WardPatientAnswerOnBoard: {
            readonly answer: components["schemas"]["WardPatientAnswer"];
            /** @description Null where the patient has left the ward. */
            readonly bed: string | null;
            readonly birthDate: string | null;
            /** @description The first of the patient’s numbers. */
            readonly identifier: string | null;
            readonly name: string | null;
            readonly nameZh: string | null;
            readonly patientKey: string;
        };
        /** @description A procedure against pain. */
        readonly WardProcedure: {
            readonly content: {
                /** Format: date-time */
                readonly at: string;
                /** @enum {string} */
                readonly kind: "nerve-block" | "vertebroplasty" | "ablation" | "intrathecal-pump" | "pca-pump" | "paracentesis" | "other";
                readonly note: string;
                readonly performer: string;
                readonly site: string;
            };
            /** @description Why it was corrected last. */
            readonly correction: string | null;
            readonly inError: boolean;
            readonly procedureKey: string;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
        };
        readonly WardRules: {
            readonly hasCalendar: boolean;
            /** @description Whether the form of the full assessment is in use. */
            readonly hasForm: boolean;
            readonly rules: readonly {
                /** @description The rule of the department’s sheet. */
                readonly cites: string;
                /** @description It holds, or was changed or withdrawn since: it is left as it is. */
                readonly isKnown: boolean;
                readonly period: {
                    readonly amount: number;
                    /** @enum {string} */
                    readonly unit: "minutes" | "hours";
                };
                readonly trigger: string;
                readonly words: {
                    readonly en: string;
                    readonly zh: string;
                };
            }[];
        };
        /** @description An inpatient stay on the pain ward. */
        readonly WardStay: {
            readonly bed: string;
            readonly birthDate: string | null;
            readonly content: {
                /** Format: date-time */
                readonly admittedAt: string;
                readonly bedKey: string;
                readonly discharge: {
                    /** Format: date-time */
                    readonly at: string;
                    readonly note: string;
                    /** @enum {string} */
                    readonly to: "home" | "other ward" | "other hospital" | "hospice" | "died" | "other";
                } | null;
                readonly reportsSelf: boolean;
            };
            /** @description The first of the patient’s numbers. */
            readonly identifier: string | null;
            readonly inError: boolean;
            readonly name: string | null;
            readonly nameZh: string | null;
            readonly patientKey: string;
            /** @description Of the last correction. */
            readonly reason: string | null;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly revision: number;
            readonly sex: ("M" | "F" | "O") | null;
            readonly stayKey: string;
        };
        readonly WeeklyReview: {
            readonly byNumber: readonly {
                readonly grade: (number | "undecided") | null;
                readonly term: string;
            }[];
            readonly content: {
                /** Format: date-time */
                readonly at: string;
                /** @description Only what was measured. */
                readonly counts: {
                    readonly [key: string]: {
                        readonly lowerLimit: number | null;
                        readonly value: number;
                    };
                };
                readonly decision: ("continue" | "continue with changes" | "hold" | "stop") | null;
                readonly ecog: number | null;
                readonly events: readonly {
                    readonly attribution: ("related" | "possibly related" | "not related") | null;
                    readonly grade: number;
                    readonly note: string;
                    readonly term: string;
                }[];
                readonly findings: string;
                readonly plan: string;
                readonly weightKg: number | null;
            };
            /** @description To the target with the highest dose, when it was reviewed. */
            readonly doseThenGy: number | null;
            readonly fractionsThen: number;
            readonly inError: boolean;
            /** @description By a signature that stands. */
            readonly isSigned: boolean;
            readonly recordedBy: components["schemas"]["Colleague"] | null;
            readonly reviewKey: string;
            readonly revision: number;
            readonly signatures: readonly components["schemas"]["Signature"][];
            /** @description That grade follows from a measured number, and nobody gave it. */
            readonly waitsByNumber: boolean;
            /** @description Of a severe toxicity that is new with this review, until an oncologist has signed it. */
            readonly waitsGrade: number | null;
        };
        readonly WeeklyReviews: {
            /** @description The first weight that was measured. */
            readonly baselineKg: number | null;
            /** @description Seven days after the last, or after the first fraction; null before it, and after the end. */
            readonly dueAt: string | null;
            readonly lastAt: string | null;
            /** @description Of the site that is treated, where its code is one of the table. */
            readonly region: string | null;
            /** @description The latest first; entered in error, too. */
            readonly reviews: readonly components["schemas"]["WeeklyReview"][];
            /** @description Highest grade of each term. */
            readonly worst: readonly {
                /** Format: date-time */
                readonly at: string;
                readonly grade: number;
                readonly term: string;
            }[];
        };
        readonly WorkCalendar: {
            /** @description IANA name: `Asia/Shanghai`. */
            readonly timeZone: string;
            /** @description 0 is Sunday, 6 Saturday. */
            readonly weekend: readonly (0 | 1 | 2 | 3 | 4 | 5 | 6)[];
            readonly years: {
                readonly [key: string]: {
                    readonly holidays: readonly {
                        /** Format: date */
                        readonly day: string;
                        readonly name: {
                            readonly en: string;
                            readonly zh: string;
                        };
                    }[];
                    /** @description Days of a weekend on which one works (调休). */
                    readonly makeUpDays: readonly string[];
                    readonly source?: string;
                    /**
                     * @description `source`: read in the text that `source` names. `knowledge`: not checked against any text.
                     * @enum {string}
                     */
                    readonly verified: "source" | "knowledge";
                };
            };
        };
        readonly WorkContent: {
            readonly abstract?: string;
            readonly articleNumber?: string;
            readonly arxiv?: string;
            readonly authors: readonly {
                readonly affiliations: readonly string[];
                readonly family?: string;
                readonly given?: string;
                readonly isCoFirst?: boolean;
                readonly isCorresponding?: boolean;
                readonly isGroup?: boolean;
                readonly literal?: string;
                readonly nativeName?: string;
                readonly orcid?: string;
            }[];
            readonly container?: {
                readonly abbreviation?: string;
                readonly issns: readonly string[];
                readonly title: string;
            };
            readonly doi?: string;
            readonly funding: readonly {
                readonly award?: string;
                readonly funder?: string;
            }[];
            readonly isRetracted: boolean;
            readonly issue?: string;
            readonly issued?: {
                readonly day?: number;
                readonly month?: number;
                readonly year: number;
            };
            readonly keywords: readonly string[];
            readonly language?: string;
            readonly pages?: string;
            readonly pmcid?: string;
            readonly pmid?: string;
            readonly publicationTypes: readonly string[];
            readonly publisher?: string;
            readonly relations: readonly {
                readonly doi?: string;
                /** @enum {string} */
                readonly kind: "is-preprint-of" | "has-preprint" | "is-retracted-by" | "retracts" | "is-corrected-by" | "corrects";
                readonly note?: string;
                readonly pmid?: string;
            }[];
            readonly title: string;
            readonly titleOther?: string;
            /** @enum {string} */
            readonly type: "article" | "review" | "letter" | "editorial" | "guideline" | "preprint" | "conference-paper" | "chapter" | "book" | "thesis" | "correction" | "retraction-notice" | "other";
            readonly volume?: string;
        };
        readonly WorkList: {
            readonly rows: readonly components["schemas"]["WorkRow"][];
            readonly total: number;
        };
        readonly WorkRow: {
            /** @description As printed, the first ones. */
            readonly authors: string;
            readonly container: string | null;
            readonly doi: string | null;
            readonly isRetracted: boolean;
            readonly title: string;
            /** @enum {string} */
            readonly type: "article" | "review" | "letter" | "editorial" | "guideline" | "preprint" | "conference-paper" | "chapter" | "book" | "thesis" | "correction" | "retraction-notice" | "other";
            readonly workKey: string;
            readonly year: number | null;
        };
    };
    responses: {
        /** @description It was refused. */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
        readonly reason: string;
        /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
        readonly version: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    readonly getClinicBoard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Board"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCarePathsBySiteKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CarePathDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCarePathsBySiteKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly siteKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CarePath"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CarePathDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCompensationsByCompensationKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly compensationKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @enum {string} */
                    readonly meaning: "author" | "reviewer" | "approver";
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly appointments: readonly components["schemas"]["ScheduledAppointment"][];
                        readonly compensations: readonly {
                            readonly compensationKey: string;
                            readonly content: {
                                readonly asked: {
                                    readonly parameters: {
                                        readonly hoursBetween: number;
                                        readonly late: {
                                            readonly alphaBetaGy: number;
                                            readonly dosePercent: number;
                                            readonly repairHalfTimeHours: number | null;
                                            readonly source: string;
                                            readonly tissue: string;
                                        };
                                        readonly tumour: {
                                            readonly alphaBetaGy: number;
                                            readonly dailyLossBedGy: number;
                                            readonly kickOffDays: number;
                                            readonly source: string;
                                        };
                                    };
                                    /** Format: date */
                                    readonly resumesOn: string;
                                };
                                readonly effect: {
                                    readonly course: {
                                        /** Format: date */
                                        readonly firstDay: string;
                                        readonly fractionGy: number;
                                        readonly fractions: number;
                                        /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                                        readonly given: number;
                                        /** @description Appointments marked as done. */
                                        readonly marked: number;
                                        readonly missed: number;
                                        /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                                        readonly notKnown: number;
                                        /** Format: date */
                                        readonly plannedLastDay: string;
                                        readonly presentLastDay: string | null;
                                        /** @description Fractions that stand in the record of treatment. */
                                        readonly recorded: number;
                                    };
                                    readonly planned: {
                                        readonly late: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                        readonly overallDays: number;
                                        readonly tumour: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                    };
                                    readonly proposals: readonly {
                                        readonly found: {
                                            readonly days: readonly string[];
                                            readonly late: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly lateDifferenceGy: number;
                                            readonly overallDays: number;
                                            readonly remaining: readonly {
                                                readonly fractionGy: number;
                                                readonly fractions: number;
                                                readonly pairedHoursApart: number | null;
                                            }[];
                                            readonly tumour: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly tumourDifferenceGy: number;
                                        } | null;
                                        readonly impossible: ("no remaining" | "no days left" | "too many" | "nothing to gain") | null;
                                        /** @enum {string} */
                                        readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                                    }[];
                                };
                                /** @enum {string} */
                                readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                            };
                            /** Format: date-time */
                            readonly decidedAt: string;
                            /** @description Only then it is carried out. */
                            readonly isSigned: boolean;
                            /** @description To be decided anew: the course is not as it was reckoned from. */
                            readonly isStale: boolean;
                            readonly person: {
                                readonly name: string;
                                readonly nameZh: string | null;
                            };
                            /** @description By which it was carried out. */
                            readonly placementKey: string | null;
                            readonly reason: string;
                            readonly revision: number;
                            readonly signatures: readonly components["schemas"]["Signature"][];
                        }[];
                        /** @description Null where nothing was placed, or in several phases. */
                        readonly interrupted: {
                            /** Format: date */
                            readonly firstDay: string;
                            readonly fractionGy: number;
                            readonly fractions: number;
                            /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                            readonly given: number;
                            /** @description Appointments marked as done. */
                            readonly marked: number;
                            readonly missed: number;
                            /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                            readonly notKnown: number;
                            /** Format: date */
                            readonly plannedLastDay: string;
                            readonly presentLastDay: string | null;
                            /** @description Fractions that stand in the record of treatment. */
                            readonly recorded: number;
                        } | null;
                        /** @description Placements that stand and compensate for nothing. */
                        readonly phases: number;
                        readonly placements: readonly {
                            readonly asked: components["schemas"]["PlacementAsk"];
                            /** Format: date */
                            readonly firstDay: string;
                            /** Format: date */
                            readonly lastDay: string;
                            /** Format: date-time */
                            readonly placedAt: string;
                            readonly placementKey: string;
                            readonly undone: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                        }[];
                        /** @description Fractions that stand in the record of treatment, placed or not. */
                        readonly recorded: number;
                        readonly timeZone: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCompletionsByCompletionKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly completionKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @enum {string} */
                    readonly meaning: "author" | "reviewer" | "approver";
                    readonly password: string;
                    readonly shownSha256: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompletionSummary"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCourseSheetsBySheetKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly sheetKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @enum {string} */
                    readonly meaning: "author" | "reviewer" | "approver";
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCourses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly diagnosisKey: string | null;
                    /** @enum {string} */
                    readonly intent: "curative" | "adjuvant" | "palliative" | "other";
                    readonly patientKey: string;
                    readonly physician: string;
                    /** Format: date-time */
                    readonly referredAt: string;
                    readonly title: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly diagnosisKey: string | null;
                    /** @enum {string} */
                    readonly intent: "curative" | "adjuvant" | "palliative" | "other";
                    readonly physician: string;
                    readonly title: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyApprovals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseApprovals"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyApprovals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly caseKey: string;
                    readonly explained: readonly {
                        /** @enum {string} */
                        readonly check: "prescription" | "patient" | "frame" | "links" | "image" | "fractions" | "stated-dose" | "beam-dose" | "target-dose" | "structures" | "sides" | "goals" | "grid" | "radiation" | "technique" | "deliverable" | "machine" | "setup-beams" | "isocentre" | "isocentre-shift" | "beam-names" | "bolus" | "couch" | "approval";
                        readonly why: string;
                    }[];
                    readonly phases: readonly number[];
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseApprovals"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly from: string;
                    readonly reason: string;
                    readonly to: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyCompensations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                    readonly parameters: {
                        readonly hoursBetween: number;
                        readonly late: {
                            readonly alphaBetaGy: number;
                            readonly dosePercent: number;
                            readonly repairHalfTimeHours: number | null;
                            readonly source: string;
                            readonly tissue: string;
                        };
                        readonly tumour: {
                            readonly alphaBetaGy: number;
                            readonly dailyLossBedGy: number;
                            readonly kickOffDays: number;
                            readonly source: string;
                        };
                    };
                    readonly reason: string;
                    /** Format: date */
                    readonly resumesOn: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly appointments: readonly components["schemas"]["ScheduledAppointment"][];
                        readonly compensations: readonly {
                            readonly compensationKey: string;
                            readonly content: {
                                readonly asked: {
                                    readonly parameters: {
                                        readonly hoursBetween: number;
                                        readonly late: {
                                            readonly alphaBetaGy: number;
                                            readonly dosePercent: number;
                                            readonly repairHalfTimeHours: number | null;
                                            readonly source: string;
                                            readonly tissue: string;
                                        };
                                        readonly tumour: {
                                            readonly alphaBetaGy: number;
                                            readonly dailyLossBedGy: number;
                                            readonly kickOffDays: number;
                                            readonly source: string;
                                        };
                                    };
                                    /** Format: date */
                                    readonly resumesOn: string;
                                };
                                readonly effect: {
                                    readonly course: {
                                        /** Format: date */
                                        readonly firstDay: string;
                                        readonly fractionGy: number;
                                        readonly fractions: number;
                                        /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                                        readonly given: number;
                                        /** @description Appointments marked as done. */
                                        readonly marked: number;
                                        readonly missed: number;
                                        /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                                        readonly notKnown: number;
                                        /** Format: date */
                                        readonly plannedLastDay: string;
                                        readonly presentLastDay: string | null;
                                        /** @description Fractions that stand in the record of treatment. */
                                        readonly recorded: number;
                                    };
                                    readonly planned: {
                                        readonly late: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                        readonly overallDays: number;
                                        readonly tumour: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                    };
                                    readonly proposals: readonly {
                                        readonly found: {
                                            readonly days: readonly string[];
                                            readonly late: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly lateDifferenceGy: number;
                                            readonly overallDays: number;
                                            readonly remaining: readonly {
                                                readonly fractionGy: number;
                                                readonly fractions: number;
                                                readonly pairedHoursApart: number | null;
                                            }[];
                                            readonly tumour: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly tumourDifferenceGy: number;
                                        } | null;
                                        readonly impossible: ("no remaining" | "no days left" | "too many" | "nothing to gain") | null;
                                        /** @enum {string} */
                                        readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                                    }[];
                                };
                                /** @enum {string} */
                                readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                            };
                            /** Format: date-time */
                            readonly decidedAt: string;
                            /** @description Only then it is carried out. */
                            readonly isSigned: boolean;
                            /** @description To be decided anew: the course is not as it was reckoned from. */
                            readonly isStale: boolean;
                            readonly person: {
                                readonly name: string;
                                readonly nameZh: string | null;
                            };
                            /** @description By which it was carried out. */
                            readonly placementKey: string | null;
                            readonly reason: string;
                            readonly revision: number;
                            readonly signatures: readonly components["schemas"]["Signature"][];
                        }[];
                        /** @description Null where nothing was placed, or in several phases. */
                        readonly interrupted: {
                            /** Format: date */
                            readonly firstDay: string;
                            readonly fractionGy: number;
                            readonly fractions: number;
                            /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                            readonly given: number;
                            /** @description Appointments marked as done. */
                            readonly marked: number;
                            readonly missed: number;
                            /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                            readonly notKnown: number;
                            /** Format: date */
                            readonly plannedLastDay: string;
                            readonly presentLastDay: string | null;
                            /** @description Fractions that stand in the record of treatment. */
                            readonly recorded: number;
                        } | null;
                        /** @description Placements that stand and compensate for nothing. */
                        readonly phases: number;
                        readonly placements: readonly {
                            readonly asked: components["schemas"]["PlacementAsk"];
                            /** Format: date */
                            readonly firstDay: string;
                            /** Format: date */
                            readonly lastDay: string;
                            /** Format: date-time */
                            readonly placedAt: string;
                            readonly placementKey: string;
                            readonly undone: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                        }[];
                        /** @description Fractions that stand in the record of treatment, placed or not. */
                        readonly recorded: number;
                        readonly timeZone: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyCompletion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompletionSummary"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeyCompletion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly plan: string;
                    readonly response: string;
                    readonly tolerance: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CompletionSummary"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyCompletionPdf: {
        readonly parameters: {
            readonly query: {
                readonly lang: "en" | "zh";
            };
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyFacts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly at: string;
                    readonly reason: string;
                    readonly step: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyFhir: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/fhir+json; charset=utf-8": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyFollowUp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FollowUp"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeyFollowUpPlacesByPlaceKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
                readonly placeKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FollowUp"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeyFollowUpScheme: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FollowUpScheme"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FollowUp"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyFollowUpVisits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date */
                    readonly day: string;
                    /** @enum {string} */
                    readonly disease: "no evidence" | "persistent" | "recurrence" | "not assessed";
                    readonly ecog: number | null;
                    readonly events: readonly {
                        readonly attribution: ("related" | "possibly related" | "not related") | null;
                        readonly grade: number;
                        readonly note: string;
                        readonly term: string;
                    }[];
                    readonly findings: string;
                    /** @enum {string} */
                    readonly how: "in person" | "telephone" | "letter" | "other hospital";
                    /** @description As agreed with the patient, beside what the scheme says. */
                    readonly nextVisit: string | null;
                    /** @description Which; of a recurrence only. */
                    readonly recurrences: readonly ("local" | "regional" | "distant")[];
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FollowUp"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeyFollowUpVisitsByVisitKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
                readonly visitKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date */
                        readonly day: string;
                        /** @enum {string} */
                        readonly disease: "no evidence" | "persistent" | "recurrence" | "not assessed";
                        readonly ecog: number | null;
                        readonly events: readonly {
                            readonly attribution: ("related" | "possibly related" | "not related") | null;
                            readonly grade: number;
                            readonly note: string;
                            readonly term: string;
                        }[];
                        readonly findings: string;
                        /** @enum {string} */
                        readonly how: "in person" | "telephone" | "letter" | "other hospital";
                        /** @description As agreed with the patient, beside what the scheme says. */
                        readonly nextVisit: string | null;
                        /** @description Which; of a recurrence only. */
                        readonly recurrences: readonly ("local" | "regional" | "distant")[];
                    };
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FollowUp"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyFollowUpVisitsByVisitKeyPlaces: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
                readonly visitKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "local" | "regional" | "distant";
                    readonly note: string;
                    /** @description DICOM patient coordinates [mm] */
                    readonly pointMm: readonly [
                        number,
                        number,
                        number
                    ];
                    /** @description Whose planned dose is 100 %. */
                    readonly target: string;
                    readonly treatedPlanKey: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FollowUp"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyFractions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Why it was given though the course was not ready for it; else empty. */
                    readonly despite: string;
                    readonly endedAt: string | null;
                    readonly fields: readonly {
                        readonly couch: {
                            readonly lateralMm?: number;
                            readonly longitudinalMm?: number;
                            readonly verticalMm?: number;
                        } | null;
                        /** @description Null: not known. 0: not given. */
                        readonly deliveredMu: number | null;
                        readonly interruptions: readonly {
                            /** @enum {string} */
                            readonly by: "operator" | "machine" | "unknown";
                            readonly why: string;
                        }[];
                        readonly name: string | null;
                        readonly number: number;
                        /** @description Somebody let the machine go on beyond a tolerance. */
                        readonly overridden: boolean;
                        readonly plannedMu: number | null;
                        /** @description At the dose references of the plan, as the record of the machine tells; absent: it does not. */
                        readonly pointDoses?: readonly {
                            readonly doseGy: number;
                            /** @enum {string} */
                            readonly how: "calculated" | "measured";
                            readonly number: number;
                        }[];
                    }[];
                    readonly identifiedBy: readonly ("name" | "birth date" | "number" | "wristband" | "photograph" | "biometric")[];
                    readonly imaging: readonly ("none" | "kv" | "cbct" | "portal" | "surface" | "mr" | "ultrasound")[];
                    readonly machine: string;
                    readonly note: string;
                    readonly number: number;
                    /** @description As imaging corrected it; null: not corrected, or not known. */
                    readonly shift: components["schemas"]["CouchShift"] | null;
                    /** Format: date-time */
                    readonly startedAt: string;
                    readonly treatedPlanKey: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseTreatment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeyFractionsByFractionKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
                readonly fractionKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** @description Why it was given though the course was not ready for it; else empty. */
                        readonly despite: string;
                        readonly endedAt: string | null;
                        readonly fields: readonly {
                            readonly couch: {
                                readonly lateralMm?: number;
                                readonly longitudinalMm?: number;
                                readonly verticalMm?: number;
                            } | null;
                            /** @description Null: not known. 0: not given. */
                            readonly deliveredMu: number | null;
                            readonly interruptions: readonly {
                                /** @enum {string} */
                                readonly by: "operator" | "machine" | "unknown";
                                readonly why: string;
                            }[];
                            readonly name: string | null;
                            readonly number: number;
                            /** @description Somebody let the machine go on beyond a tolerance. */
                            readonly overridden: boolean;
                            readonly plannedMu: number | null;
                            /** @description At the dose references of the plan, as the record of the machine tells; absent: it does not. */
                            readonly pointDoses?: readonly {
                                readonly doseGy: number;
                                /** @enum {string} */
                                readonly how: "calculated" | "measured";
                                readonly number: number;
                            }[];
                        }[];
                        readonly identifiedBy: readonly ("name" | "birth date" | "number" | "wristband" | "photograph" | "biometric")[];
                        readonly imaging: readonly ("none" | "kv" | "cbct" | "portal" | "surface" | "mr" | "ultrasound")[];
                        readonly machine: string;
                        readonly note: string;
                        readonly number: number;
                        /** @description As imaging corrected it; null: not corrected, or not known. */
                        readonly shift: components["schemas"]["CouchShift"] | null;
                        /** Format: date-time */
                        readonly startedAt: string;
                        readonly treatedPlanKey: string;
                    };
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseTreatment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyGap: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly parameters: {
                        readonly hoursBetween: number;
                        readonly late: {
                            readonly alphaBetaGy: number;
                            readonly dosePercent: number;
                            readonly repairHalfTimeHours: number | null;
                            readonly source: string;
                            readonly tissue: string;
                        };
                        readonly tumour: {
                            readonly alphaBetaGy: number;
                            readonly dailyLossBedGy: number;
                            readonly kickOffDays: number;
                            readonly source: string;
                        };
                    };
                    /** Format: date */
                    readonly resumesOn: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly course: {
                            /** Format: date */
                            readonly firstDay: string;
                            readonly fractionGy: number;
                            readonly fractions: number;
                            /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                            readonly given: number;
                            /** @description Appointments marked as done. */
                            readonly marked: number;
                            readonly missed: number;
                            /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                            readonly notKnown: number;
                            /** Format: date */
                            readonly plannedLastDay: string;
                            readonly presentLastDay: string | null;
                            /** @description Fractions that stand in the record of treatment. */
                            readonly recorded: number;
                        };
                        readonly planned: {
                            readonly late: {
                                readonly bedGy: number;
                                readonly written: string;
                            };
                            readonly overallDays: number;
                            readonly tumour: {
                                readonly bedGy: number;
                                readonly written: string;
                            };
                        };
                        readonly proposals: readonly {
                            readonly found: {
                                readonly days: readonly string[];
                                readonly late: {
                                    readonly bedGy: number;
                                    readonly written: string;
                                };
                                readonly lateDifferenceGy: number;
                                readonly overallDays: number;
                                readonly remaining: readonly {
                                    readonly fractionGy: number;
                                    readonly fractions: number;
                                    readonly pairedHoursApart: number | null;
                                }[];
                                readonly tumour: {
                                    readonly bedGy: number;
                                    readonly written: string;
                                };
                                readonly tumourDifferenceGy: number;
                            } | null;
                            readonly impossible: ("no remaining" | "no days left" | "too many" | "nothing to gain") | null;
                            /** @enum {string} */
                            readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseTreatment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyPatientReports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientReports"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyPeerReviews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePeerReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyPeerReviews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly caseKey: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePeerReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyPlacements: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly asked: components["schemas"]["PlacementAsk"];
                    readonly starts: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly appointments: readonly components["schemas"]["ScheduledAppointment"][];
                        readonly compensations: readonly {
                            readonly compensationKey: string;
                            readonly content: {
                                readonly asked: {
                                    readonly parameters: {
                                        readonly hoursBetween: number;
                                        readonly late: {
                                            readonly alphaBetaGy: number;
                                            readonly dosePercent: number;
                                            readonly repairHalfTimeHours: number | null;
                                            readonly source: string;
                                            readonly tissue: string;
                                        };
                                        readonly tumour: {
                                            readonly alphaBetaGy: number;
                                            readonly dailyLossBedGy: number;
                                            readonly kickOffDays: number;
                                            readonly source: string;
                                        };
                                    };
                                    /** Format: date */
                                    readonly resumesOn: string;
                                };
                                readonly effect: {
                                    readonly course: {
                                        /** Format: date */
                                        readonly firstDay: string;
                                        readonly fractionGy: number;
                                        readonly fractions: number;
                                        /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                                        readonly given: number;
                                        /** @description Appointments marked as done. */
                                        readonly marked: number;
                                        readonly missed: number;
                                        /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                                        readonly notKnown: number;
                                        /** Format: date */
                                        readonly plannedLastDay: string;
                                        readonly presentLastDay: string | null;
                                        /** @description Fractions that stand in the record of treatment. */
                                        readonly recorded: number;
                                    };
                                    readonly planned: {
                                        readonly late: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                        readonly overallDays: number;
                                        readonly tumour: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                    };
                                    readonly proposals: readonly {
                                        readonly found: {
                                            readonly days: readonly string[];
                                            readonly late: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly lateDifferenceGy: number;
                                            readonly overallDays: number;
                                            readonly remaining: readonly {
                                                readonly fractionGy: number;
                                                readonly fractions: number;
                                                readonly pairedHoursApart: number | null;
                                            }[];
                                            readonly tumour: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly tumourDifferenceGy: number;
                                        } | null;
                                        readonly impossible: ("no remaining" | "no days left" | "too many" | "nothing to gain") | null;
                                        /** @enum {string} */
                                        readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                                    }[];
                                };
                                /** @enum {string} */
                                readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                            };
                            /** Format: date-time */
                            readonly decidedAt: string;
                            /** @description Only then it is carried out. */
                            readonly isSigned: boolean;
                            /** @description To be decided anew: the course is not as it was reckoned from. */
                            readonly isStale: boolean;
                            readonly person: {
                                readonly name: string;
                                readonly nameZh: string | null;
                            };
                            /** @description By which it was carried out. */
                            readonly placementKey: string | null;
                            readonly reason: string;
                            readonly revision: number;
                            readonly signatures: readonly components["schemas"]["Signature"][];
                        }[];
                        /** @description Null where nothing was placed, or in several phases. */
                        readonly interrupted: {
                            /** Format: date */
                            readonly firstDay: string;
                            readonly fractionGy: number;
                            readonly fractions: number;
                            /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                            readonly given: number;
                            /** @description Appointments marked as done. */
                            readonly marked: number;
                            readonly missed: number;
                            /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                            readonly notKnown: number;
                            /** Format: date */
                            readonly plannedLastDay: string;
                            readonly presentLastDay: string | null;
                            /** @description Fractions that stand in the record of treatment. */
                            readonly recorded: number;
                        } | null;
                        /** @description Placements that stand and compensate for nothing. */
                        readonly phases: number;
                        readonly placements: readonly {
                            readonly asked: components["schemas"]["PlacementAsk"];
                            /** Format: date */
                            readonly firstDay: string;
                            /** Format: date */
                            readonly lastDay: string;
                            /** Format: date-time */
                            readonly placedAt: string;
                            readonly placementKey: string;
                            readonly undone: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                        }[];
                        /** @description Fractions that stand in the record of treatment, placed or not. */
                        readonly recorded: number;
                        readonly timeZone: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyPlacementsProposal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PlacementAsk"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Fewer than were asked for where there is no more room. */
                        readonly found: number;
                        readonly fractions: readonly {
                            /** Format: date */
                            readonly day: string;
                            /** Format: date-time */
                            readonly endsAt: string;
                            readonly fraction: number;
                            readonly movedByMinutes: number;
                            /** Format: date-time */
                            readonly startsAt: string;
                        }[];
                        readonly skipped: readonly {
                            /** Format: date */
                            readonly day: string;
                            readonly name: {
                                readonly en: string;
                                readonly zh: string;
                            } | null;
                            readonly said: string | null;
                            /** @enum {string} */
                            readonly why: "weekend" | "holiday" | "down" | "full" | "second";
                        }[];
                        readonly yearsNotListed: readonly number[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyPlans: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PlanOfPatient"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyPlansByCaseKeyCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly caseKey: string;
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly phases: readonly number[];
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanBesidePrescription"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyPrescription: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePrescription"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeyPrescription: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StructuredPrescription"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePrescription"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyReopen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyReportLinks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly days: number;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MadePatientLink"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteClinicCoursesByCourseKeyReportLinksByLinkKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
                readonly linkKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyResume: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseTreatment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyReviews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WeeklyReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyReviews: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly at: string;
                    /** @description Only what was measured. */
                    readonly counts: {
                        readonly [key: string]: {
                            readonly lowerLimit: number | null;
                            readonly value: number;
                        };
                    };
                    readonly decision: ("continue" | "continue with changes" | "hold" | "stop") | null;
                    readonly ecog: number | null;
                    readonly events: readonly {
                        readonly attribution: ("related" | "possibly related" | "not related") | null;
                        readonly grade: number;
                        readonly note: string;
                        readonly term: string;
                    }[];
                    readonly findings: string;
                    readonly plan: string;
                    readonly weightKg: number | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WeeklyReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeyReviewsByReviewKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
                readonly reviewKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        /** @description Only what was measured. */
                        readonly counts: {
                            readonly [key: string]: {
                                readonly lowerLimit: number | null;
                                readonly value: number;
                            };
                        };
                        readonly decision: ("continue" | "continue with changes" | "hold" | "stop") | null;
                        readonly ecog: number | null;
                        readonly events: readonly {
                            readonly attribution: ("related" | "possibly related" | "not related") | null;
                            readonly grade: number;
                            readonly note: string;
                            readonly term: string;
                        }[];
                        readonly findings: string;
                        readonly plan: string;
                        readonly weightKg: number | null;
                    };
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WeeklyReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeySchedule: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly appointments: readonly components["schemas"]["ScheduledAppointment"][];
                        readonly compensations: readonly {
                            readonly compensationKey: string;
                            readonly content: {
                                readonly asked: {
                                    readonly parameters: {
                                        readonly hoursBetween: number;
                                        readonly late: {
                                            readonly alphaBetaGy: number;
                                            readonly dosePercent: number;
                                            readonly repairHalfTimeHours: number | null;
                                            readonly source: string;
                                            readonly tissue: string;
                                        };
                                        readonly tumour: {
                                            readonly alphaBetaGy: number;
                                            readonly dailyLossBedGy: number;
                                            readonly kickOffDays: number;
                                            readonly source: string;
                                        };
                                    };
                                    /** Format: date */
                                    readonly resumesOn: string;
                                };
                                readonly effect: {
                                    readonly course: {
                                        /** Format: date */
                                        readonly firstDay: string;
                                        readonly fractionGy: number;
                                        readonly fractions: number;
                                        /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                                        readonly given: number;
                                        /** @description Appointments marked as done. */
                                        readonly marked: number;
                                        readonly missed: number;
                                        /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                                        readonly notKnown: number;
                                        /** Format: date */
                                        readonly plannedLastDay: string;
                                        readonly presentLastDay: string | null;
                                        /** @description Fractions that stand in the record of treatment. */
                                        readonly recorded: number;
                                    };
                                    readonly planned: {
                                        readonly late: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                        readonly overallDays: number;
                                        readonly tumour: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                    };
                                    readonly proposals: readonly {
                                        readonly found: {
                                            readonly days: readonly string[];
                                            readonly late: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly lateDifferenceGy: number;
                                            readonly overallDays: number;
                                            readonly remaining: readonly {
                                                readonly fractionGy: number;
                                                readonly fractions: number;
                                                readonly pairedHoursApart: number | null;
                                            }[];
                                            readonly tumour: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly tumourDifferenceGy: number;
                                        } | null;
                                        readonly impossible: ("no remaining" | "no days left" | "too many" | "nothing to gain") | null;
                                        /** @enum {string} */
                                        readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                                    }[];
                                };
                                /** @enum {string} */
                                readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                            };
                            /** Format: date-time */
                            readonly decidedAt: string;
                            /** @description Only then it is carried out. */
                            readonly isSigned: boolean;
                            /** @description To be decided anew: the course is not as it was reckoned from. */
                            readonly isStale: boolean;
                            readonly person: {
                                readonly name: string;
                                readonly nameZh: string | null;
                            };
                            /** @description By which it was carried out. */
                            readonly placementKey: string | null;
                            readonly reason: string;
                            readonly revision: number;
                            readonly signatures: readonly components["schemas"]["Signature"][];
                        }[];
                        /** @description Null where nothing was placed, or in several phases. */
                        readonly interrupted: {
                            /** Format: date */
                            readonly firstDay: string;
                            readonly fractionGy: number;
                            readonly fractions: number;
                            /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                            readonly given: number;
                            /** @description Appointments marked as done. */
                            readonly marked: number;
                            readonly missed: number;
                            /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                            readonly notKnown: number;
                            /** Format: date */
                            readonly plannedLastDay: string;
                            readonly presentLastDay: string | null;
                            /** @description Fractions that stand in the record of treatment. */
                            readonly recorded: number;
                        } | null;
                        /** @description Placements that stand and compensate for nothing. */
                        readonly phases: number;
                        readonly placements: readonly {
                            readonly asked: components["schemas"]["PlacementAsk"];
                            /** Format: date */
                            readonly firstDay: string;
                            /** Format: date */
                            readonly lastDay: string;
                            /** Format: date-time */
                            readonly placedAt: string;
                            readonly placementKey: string;
                            readonly undone: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                        }[];
                        /** @description Fractions that stand in the record of treatment, placed or not. */
                        readonly recorded: number;
                        readonly timeZone: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeySheetsByStep: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
                readonly step: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly items: readonly {
                        readonly answer: ("yes" | "no" | "not applicable") | null;
                        readonly why: string;
                    }[];
                    /** @description Why the plans are verified although one has no patient QA that a physicist signed. */
                    readonly withoutQa?: string;
                    /** @description What was decided, ordered, done. */
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeySignOffBasis: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PlanBasis"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyStop: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseTreatment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyTreatedPlans: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly caseKey: string;
                    readonly despite: string;
                    readonly fractions: number | null;
                    readonly machine: string | null;
                    readonly setup: string;
                    readonly shift: components["schemas"]["CouchShift"] | null;
                    readonly targets: readonly {
                        readonly doseGy: number;
                        readonly label: string;
                    }[] | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseTreatment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicCoursesByCourseKeyTreatedPlansByTreatedPlanKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
                readonly treatedPlanKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inError: boolean;
                    readonly machine: string | null;
                    /** @description How the patient lies, what lies under them, bolus. */
                    readonly setup: string;
                    readonly shift: components["schemas"]["CouchShift"] | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseTreatment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicCoursesByCourseKeyTreatment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseTreatment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicCoursesByCourseKeyTreatmentRecords: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly courseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TakenOverRecords"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicFailureModes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureModes"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicFailureModes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FailureMode"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureModes"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicFailureModesByModeKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly modeKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FailureMode"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FailureModes"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicFollowUp: {
        readonly parameters: {
            readonly query: {
                readonly within: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FollowUpList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicIncidents: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
                readonly state?: "new" | "analysed" | "closed";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["IncidentRow"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicIncidents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IncidentReport"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IncidentReceived"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicIncidentsByIncidentKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly incidentKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IncidentDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicIncidentsByIncidentKeyActions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly incidentKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewIncidentAction"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IncidentDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicIncidentsByIncidentKeyActionsByActionKeyOutcome: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly actionKey: string;
                readonly incidentKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly outcome: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IncidentDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicIncidentsByIncidentKeyAnalysis: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly incidentKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IncidentAnalysis"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IncidentDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicIncidentsByIncidentKeyClosed: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly incidentKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly closed: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["IncidentDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicIndicators: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["QualityIndicator"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicIndicatorsById: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["QualityIndicator"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicIndicatorsByIdCases: {
        readonly parameters: {
            readonly query: {
                readonly month: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["IndicatorCase"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientReportAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly answers: {
                        readonly [key: string]: number;
                    };
                    readonly code: string;
                    /** @enum {string} */
                    readonly language: "en" | "zh";
                    readonly secret: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientReportOpen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    readonly secret: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientReportOpened"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatients: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly birthDate: string | null;
                    readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                    readonly name: string | null;
                    readonly nameZh: string | null;
                    readonly sex: ("M" | "F" | "O") | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicPatientsByPatientKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPatientsByPatientKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly birthDate: string | null;
                    readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                    readonly name: string | null;
                    readonly nameZh: string | null;
                    readonly sex: ("M" | "F" | "O") | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPatientsByPatientKeyArchiveByArchiveKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly archiveKey: string;
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteClinicPatientsByPatientKeyArchiveByArchiveKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly archiveKey: string;
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientsByPatientKeyConsents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly date: string;
                    readonly filledKey: string | null;
                    /** @enum {string} */
                    readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                    readonly note: string;
                    readonly withdrawn: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPatientsByPatientKeyConsentsByEntryKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly entryKey: string;
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        readonly date: string;
                        readonly filledKey: string | null;
                        /** @enum {string} */
                        readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                        readonly note: string;
                        readonly withdrawn: string | null;
                    };
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientsByPatientKeyConsentsByEntryKeyFiles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly entryKey: string;
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": unknown;
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicPatientsByPatientKeyConsentsByEntryKeyFilesByFileKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly entryKey: string;
                readonly fileKey: string;
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPatientsByPatientKeyConsentsByEntryKeyFilesByFileKeyStruckOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly entryKey: string;
                readonly fileKey: string;
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicPatientsByPatientKeyCourses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["CourseLine"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientsByPatientKeyDiagnoses: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly date: string | null;
                    readonly edition: string;
                    readonly icd10: string | null;
                    readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                    readonly m: string;
                    readonly morphology: string | null;
                    readonly n: string;
                    readonly stage: string;
                    readonly t: string;
                    readonly topography: string | null;
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPatientsByPatientKeyDiagnosesByEntryKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly entryKey: string;
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        readonly date: string | null;
                        readonly edition: string;
                        readonly icd10: string | null;
                        readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                        readonly m: string;
                        readonly morphology: string | null;
                        readonly n: string;
                        readonly stage: string;
                        readonly t: string;
                        readonly topography: string | null;
                        readonly words: string;
                    };
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicPatientsByPatientKeyFollowUp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientFollowUp"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientsByPatientKeyIrradiations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly date: string | null;
                    readonly doseGy: number | null;
                    readonly fractions: number | null;
                    readonly hospital: string;
                    readonly site: string;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPatientsByPatientKeyIrradiationsByEntryKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly entryKey: string;
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        readonly date: string | null;
                        readonly doseGy: number | null;
                        readonly fractions: number | null;
                        readonly hospital: string;
                        readonly site: string;
                        readonly source: string;
                    };
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPatientsByPatientKeyMerge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly into: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteClinicPatientsByPatientKeyMerge: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicPatientsByPatientKeyReirradiation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reirradiation"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientsByPatientKeyReirradiationSums: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskedEqd2Sum"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reirradiation"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientsByPatientKeySurvival: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of a death, as entered. */
                    readonly cause: ("of disease" | "of treatment" | "other" | "unknown") | null;
                    /** @description Of the last contact, as a whole date; of the death as far as it is known. */
                    readonly day: string;
                    readonly note: string;
                    readonly source: string;
                    /** @enum {string} */
                    readonly status: "alive" | "dead";
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Survival"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPatientsByPatientKeySurvivalBySurvivalKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly patientKey: string;
                readonly survivalKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** @description Of a death, as entered. */
                        readonly cause: ("of disease" | "of treatment" | "other" | "unknown") | null;
                        /** @description Of the last contact, as a whole date; of the death as far as it is known. */
                        readonly day: string;
                        readonly note: string;
                        readonly source: string;
                        /** @enum {string} */
                        readonly status: "alive" | "dead";
                    };
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Survival"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientsFromArchive: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly archiveKey: string;
                    readonly assigner: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly archive: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                        readonly birthDate: string | null;
                        readonly consents: readonly {
                            readonly content: {
                                readonly date: string;
                                readonly filledKey: string | null;
                                /** @enum {string} */
                                readonly kind: "radiotherapy" | "systemic therapy" | "strong opioids" | "research" | "data use" | "photographs";
                                readonly note: string;
                                readonly withdrawn: string | null;
                            };
                            readonly entryKey: string;
                            readonly files: readonly {
                                readonly fileKey: string;
                                readonly name: string;
                                readonly sha256: string;
                                readonly sizeBytes: number;
                                /** @description Another patient’s, say, or not to be read: it stays, and no longer counts. */
                                readonly struckOut: {
                                    /** Format: date-time */
                                    readonly at: string;
                                    readonly reason: string;
                                } | null;
                                readonly type: string;
                            }[];
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly diagnoses: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly edition: string;
                                readonly icd10: string | null;
                                readonly laterality: ("left" | "right" | "bilateral" | "midline" | "not applicable") | null;
                                readonly m: string;
                                readonly morphology: string | null;
                                readonly n: string;
                                readonly stage: string;
                                readonly t: string;
                                readonly topography: string | null;
                                readonly words: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly irradiations: readonly {
                            readonly content: {
                                readonly date: string | null;
                                readonly doseGy: number | null;
                                readonly fractions: number | null;
                                readonly hospital: string;
                                readonly site: string;
                                readonly source: string;
                            };
                            readonly entryKey: string;
                            readonly inError: boolean;
                            readonly patientKey: string;
                            readonly revision: number;
                        }[];
                        readonly merged: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            /** Format: date-time */
                            readonly mergedAt: string;
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly revision: number;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly name: string | null;
                        readonly nameZh: string | null;
                        readonly ownIdentifiers: readonly components["schemas"]["PatientIdentifier"][];
                        readonly patientKey: string;
                        readonly revision: number;
                        readonly sex: ("M" | "F" | "O") | null;
                        readonly siteKey: string;
                        readonly suggested: readonly {
                            readonly archiveKey: string;
                            readonly birthDate: string | null;
                            readonly name: string | null;
                            readonly nameIdeographic: string | null;
                            readonly patientId: string | null;
                        }[];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPatientsSearch: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly limit: number;
                    readonly offset: number;
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly rows: readonly {
                            readonly birthDate: string | null;
                            readonly identifiers: readonly components["schemas"]["PatientIdentifier"][];
                            readonly name: string | null;
                            readonly nameZh: string | null;
                            readonly patientKey: string;
                            readonly sex: ("M" | "F" | "O") | null;
                        }[];
                        readonly total: number;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPeerReviewsByReviewKeyPins: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly reviewKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPin"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePeerReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPeerReviewsByReviewKeyPinsByPinKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly pinKey: string;
                readonly reviewKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly severity: "no-change" | "suggestion" | "minor-change" | "major-change";
                    readonly structure: {
                        readonly name: string;
                        readonly roiNumber: number;
                    } | null;
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePeerReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPeerReviewsByReviewKeyPinsByPinKeyAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly pinKey: string;
                readonly reviewKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePeerReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPeerReviewsByReviewKeyPinsByPinKeyResolution: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly pinKey: string;
                readonly reviewKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePeerReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicPeerReviewsByReviewKeyReopened: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly reviewKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePeerReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPeerReviewsByReviewKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly reviewKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @constant */
                    readonly meaning: "reviewer";
                    /** @enum {string} */
                    readonly outcome: "agreed" | "agreed-with-changes" | "not-agreed";
                    readonly password: string;
                    readonly totp?: string;
                    readonly words: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePeerReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicPlanApprovalsByApprovalKeyDoseDifference: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly approvalKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DoseDifferenceOfPlans"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPlanApprovalsByApprovalKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly approvalKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @enum {string} */
                    readonly meaning: "author" | "reviewer" | "approver";
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CourseApprovals"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicPrescriptionsByPrescriptionKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly prescriptionKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @enum {string} */
                    readonly meaning: "author" | "reviewer" | "approver";
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CoursePrescription"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicReviewsByReviewKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly reviewKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @enum {string} */
                    readonly meaning: "author" | "reviewer" | "approver";
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WeeklyReviews"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicScheduleAppointments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly allTheSame: boolean;
                    readonly courseKey: string | null;
                    /** Format: date-time */
                    readonly endsAt: string;
                    /** @enum {string} */
                    readonly kind: "consultation" | "simulation" | "treatment" | "review" | "follow-up" | "other";
                    readonly note: string;
                    readonly patientKey: string;
                    readonly resourceKeys: readonly string[];
                    /** Format: date-time */
                    readonly startsAt: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScheduledAppointment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicScheduleAppointmentsByAppointmentKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly appointmentKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScheduledAppointment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicScheduleAppointmentsByAppointmentKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly appointmentKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly allTheSame: boolean;
                    /** Format: date-time */
                    readonly endsAt: string;
                    readonly note: string;
                    /** @description Why it was missed or cancelled. */
                    readonly reason: string | null;
                    readonly resourceKeys: readonly string[];
                    /** Format: date-time */
                    readonly startsAt: string;
                    /** @enum {string} */
                    readonly state: "planned" | "done" | "missed" | "cancelled";
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScheduledAppointment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicScheduleDowntimes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cancelled: boolean;
                    /** Format: date-time */
                    readonly endsAt: string;
                    readonly reason: string;
                    readonly resourceKey: string;
                    /** Format: date-time */
                    readonly startsAt: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Those of patients whom one may see. */
                        readonly displaced: readonly components["schemas"]["ScheduledAppointment"][];
                        /** @description All of them, also for whoever sees no patient. */
                        readonly displacedCount: number;
                        readonly downtime: components["schemas"]["ResourceDowntime"];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicScheduleDowntimesByDowntimeKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly downtimeKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly cancelled: boolean;
                    /** Format: date-time */
                    readonly endsAt: string;
                    readonly reason: string;
                    readonly resourceKey: string;
                    /** Format: date-time */
                    readonly startsAt: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Those of patients whom one may see. */
                        readonly displaced: readonly components["schemas"]["ScheduledAppointment"][];
                        /** @description All of them, also for whoever sees no patient. */
                        readonly displacedCount: number;
                        readonly downtime: components["schemas"]["ResourceDowntime"];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicSchedulePlacementsByPlacementKeyUndo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly placementKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly appointments: readonly components["schemas"]["ScheduledAppointment"][];
                        readonly compensations: readonly {
                            readonly compensationKey: string;
                            readonly content: {
                                readonly asked: {
                                    readonly parameters: {
                                        readonly hoursBetween: number;
                                        readonly late: {
                                            readonly alphaBetaGy: number;
                                            readonly dosePercent: number;
                                            readonly repairHalfTimeHours: number | null;
                                            readonly source: string;
                                            readonly tissue: string;
                                        };
                                        readonly tumour: {
                                            readonly alphaBetaGy: number;
                                            readonly dailyLossBedGy: number;
                                            readonly kickOffDays: number;
                                            readonly source: string;
                                        };
                                    };
                                    /** Format: date */
                                    readonly resumesOn: string;
                                };
                                readonly effect: {
                                    readonly course: {
                                        /** Format: date */
                                        readonly firstDay: string;
                                        readonly fractionGy: number;
                                        readonly fractions: number;
                                        /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                                        readonly given: number;
                                        /** @description Appointments marked as done. */
                                        readonly marked: number;
                                        readonly missed: number;
                                        /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                                        readonly notKnown: number;
                                        /** Format: date */
                                        readonly plannedLastDay: string;
                                        readonly presentLastDay: string | null;
                                        /** @description Fractions that stand in the record of treatment. */
                                        readonly recorded: number;
                                    };
                                    readonly planned: {
                                        readonly late: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                        readonly overallDays: number;
                                        readonly tumour: {
                                            readonly bedGy: number;
                                            readonly written: string;
                                        };
                                    };
                                    readonly proposals: readonly {
                                        readonly found: {
                                            readonly days: readonly string[];
                                            readonly late: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly lateDifferenceGy: number;
                                            readonly overallDays: number;
                                            readonly remaining: readonly {
                                                readonly fractionGy: number;
                                                readonly fractions: number;
                                                readonly pairedHoursApart: number | null;
                                            }[];
                                            readonly tumour: {
                                                readonly bedGy: number;
                                                readonly written: string;
                                            };
                                            readonly tumourDifferenceGy: number;
                                        } | null;
                                        readonly impossible: ("no remaining" | "no days left" | "too many" | "nothing to gain") | null;
                                        /** @enum {string} */
                                        readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                                    }[];
                                };
                                /** @enum {string} */
                                readonly method: "none" | "saturdays" | "weekends" | "twice daily" | "larger fractions" | "extra fractions";
                            };
                            /** Format: date-time */
                            readonly decidedAt: string;
                            /** @description Only then it is carried out. */
                            readonly isSigned: boolean;
                            /** @description To be decided anew: the course is not as it was reckoned from. */
                            readonly isStale: boolean;
                            readonly person: {
                                readonly name: string;
                                readonly nameZh: string | null;
                            };
                            /** @description By which it was carried out. */
                            readonly placementKey: string | null;
                            readonly reason: string;
                            readonly revision: number;
                            readonly signatures: readonly components["schemas"]["Signature"][];
                        }[];
                        /** @description Null where nothing was placed, or in several phases. */
                        readonly interrupted: {
                            /** Format: date */
                            readonly firstDay: string;
                            readonly fractionGy: number;
                            readonly fractions: number;
                            /** @description The recorded fractions, or where none is recorded the appointments marked as done. */
                            readonly given: number;
                            /** @description Appointments marked as done. */
                            readonly marked: number;
                            readonly missed: number;
                            /** @description Of them, those of which nobody knows what they delivered: counted whole. */
                            readonly notKnown: number;
                            /** Format: date */
                            readonly plannedLastDay: string;
                            readonly presentLastDay: string | null;
                            /** @description Fractions that stand in the record of treatment. */
                            readonly recorded: number;
                        } | null;
                        /** @description Placements that stand and compensate for nothing. */
                        readonly phases: number;
                        readonly placements: readonly {
                            readonly asked: components["schemas"]["PlacementAsk"];
                            /** Format: date */
                            readonly firstDay: string;
                            /** Format: date */
                            readonly lastDay: string;
                            /** Format: date-time */
                            readonly placedAt: string;
                            readonly placementKey: string;
                            readonly undone: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly reason: string;
                            } | null;
                        }[];
                        /** @description Fractions that stand in the record of treatment, placed or not. */
                        readonly recorded: number;
                        readonly timeZone: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicScheduleResources: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly resources: readonly components["schemas"]["ScheduledResource"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postClinicScheduleResources: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly closes: string;
                    readonly inUse: boolean;
                    /** @enum {string} */
                    readonly kind: "machine" | "simulator" | "room" | "person";
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly opens: string;
                    readonly personKey: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScheduledResource"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicScheduleResourcesByResourceKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly resourceKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly closes: string;
                    readonly inUse: boolean;
                    /** @enum {string} */
                    readonly kind: "machine" | "simulator" | "room" | "person";
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly opens: string;
                    readonly personKey: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ScheduledResource"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicScheduleWeek: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Cancelled ones are left out. */
                        readonly appointments: readonly components["schemas"]["ScheduledAppointment"][];
                        readonly days: readonly {
                            /** Format: date */
                            readonly day: string;
                            readonly listed: boolean;
                            readonly off: ({
                                /** @constant */
                                readonly why: "weekend";
                            } | {
                                readonly name: {
                                    readonly en: string;
                                    readonly zh: string;
                                };
                                /** @constant */
                                readonly why: "holiday";
                            }) | null;
                        }[];
                        readonly downtimes: readonly components["schemas"]["ResourceDowntime"][];
                        readonly resources: readonly components["schemas"]["ScheduledResource"][];
                        readonly timeZone: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicSitesBySiteKeyMachineLimits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly siteKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["MachineLimitsRow"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putClinicSitesBySiteKeyMachineLimits: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly siteKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineLimits"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["MachineLimitsRow"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getClinicTreatmentDay: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["TreatmentDayLine"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingConflicts: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["ConflictRow"][];
                        /** @description How many rows there are on all pages. */
                        readonly total: number;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postImagingConflictsByConflictKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly conflictKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly decision: "keep" | "replace";
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postImagingDemonstration: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobRow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingImports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ImportProgress"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postImagingImports: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @default null */
                    readonly filesExpected?: number | null;
                } | null;
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportProgress"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingImportsByImportKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly importKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportProgress"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postImagingImportsByImportKeyComplete: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly importKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportProgress"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putImagingImportsByImportKeyFiles: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly importKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": unknown;
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly (components["schemas"]["FileOutcome"] | components["schemas"]["UnpackingZip"])[];
                };
            };
            /** @description It was done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly (components["schemas"]["FileOutcome"] | components["schemas"]["UnpackingZip"])[];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingInstancesByInstanceKeyFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly instanceKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/dicom": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingPatients: {
        readonly parameters: {
            readonly query?: {
                readonly arrived?: "today";
                readonly has?: "plan" | "dose" | "image";
                readonly limit?: number;
                readonly offset?: number;
                readonly order?: "asc" | "desc";
                readonly search?: string;
                readonly sort?: "name" | "patientId" | "birthDate" | "sex" | "plans" | "instances" | "lastStudyDate" | "lastArrivedAt";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingPatientsByPatientKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingQuarantine: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["QuarantineRow"][];
                        /** @description How many rows there are on all pages. */
                        readonly total: number;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteImagingQuarantineByQuarantineKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly quarantineKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingQuarantineByQuarantineKeyFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly quarantineKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postImagingQuarantineByQuarantineKeyRetry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly quarantineKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FileOutcome"] | components["schemas"]["UnpackingZip"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingSeriesByKeyDownload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingSeriesBySeriesKeyVolume: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly seriesKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["VolumeInfo"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingSeriesBySeriesKeyVolumePlanes: {
        readonly parameters: {
            readonly query: {
                readonly from: number;
                readonly to: number;
            };
            readonly header?: never;
            readonly path: {
                readonly seriesKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingStudiesByKeyDownload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getImagingZipsByJobKey: {
        readonly parameters: {
            readonly query?: {
                readonly after?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly jobKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UnpackedZip"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getOpenapiJson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly openapi: "3.1.0";
                    } & {
                        readonly [key: string]: unknown;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsCasesByCaseKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CaseScene"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsCasesByCaseKeyEvaluationCsv: {
        readonly parameters: {
            readonly query: {
                readonly doseKey: string;
                readonly goalSetId?: string;
                readonly lang?: "en" | "zh";
            };
            readonly header?: never;
            readonly path: {
                readonly caseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv; charset=utf-8": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPhysicsCasesByCaseKeyPatientQa: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly caseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewPatientQa"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientQaList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsCasesByCaseKeyPrescription: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Prescription"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPhysicsCasesByCaseKeyPrescription: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly caseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PrescriptionAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Prescription"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsCasesByCaseKeyReportPdf: {
        readonly parameters: {
            readonly query: {
                readonly doseKey: string;
                readonly goalSetId?: string;
                readonly lang?: "en" | "zh";
            };
            readonly header?: never;
            readonly path: {
                readonly caseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsCasesByCaseKeyStructureSets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly caseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["StructureSetChoice"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsDosesByDoseKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly doseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DoseInfo"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsDosesByDoseKeyGammaMapDcm: {
        readonly parameters: {
            readonly query: {
                readonly distanceToAgreementMm: number;
                readonly doseDifferencePercent: number;
                readonly evaluated: string;
                readonly lowDoseCutoffPercent: number;
                readonly normalisation: "global" | "local";
            };
            readonly header?: never;
            readonly path: {
                readonly doseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/dicom": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsDosesByDoseKeyValues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly doseKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPhysicsEvaluations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EvaluationRequest"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanEvaluation"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsGoalSets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["GoalSetSummary"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPhysicsGoalSets: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GoalSheetAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GoalSet"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsGoalSetsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GoalSet"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPhysicsGoalSetsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GoalSheetAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GoalSet"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePhysicsGoalSetsById: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsGoalSetsByIdCsv: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv; charset=utf-8": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPhysicsGoalSetsCsv: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly csv: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["GoalSet"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsPatientQa: {
        readonly parameters: {
            readonly query?: {
                readonly caseKey?: string;
                readonly from?: string;
                readonly to?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientQaList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPhysicsPatientQaByQaKeyExcluded: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly qaKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Null takes it in again. */
                    readonly reason: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsPatientQaByQaKeyFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly qaKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsPatientQaByQaKeyReportPdf: {
        readonly parameters: {
            readonly query: {
                readonly lang: "en" | "zh";
            };
            readonly header?: never;
            readonly path: {
                readonly qaKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPhysicsPatientQaByQaKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly qaKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @constant */
                    readonly meaning: "approver";
                    readonly password: string;
                    readonly reason: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsStandardNames: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["StandardName"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsStructureNames: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["ConfirmedName"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPhysicsStructureNames: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StructureNameAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPhysicsStructureSetsByStructureSetKeyContours: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly structureSetKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json; charset=utf-8": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformBreakGlass: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["BreakGlassRow"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformBreakGlass: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly patientKey: string;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BreakGlassRow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformDeadlines: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeadlineSettings"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformDeadlinesCalendar: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPlatformDeadlinesCalendar: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkCalendar"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformDeadlinesRulesByTrigger: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly trigger: ("form-query.asked" | "severe-toxicity.told") | string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeadlineRule"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPlatformDeadlinesRulesByTrigger: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly trigger: ("form-query.asked" | "severe-toxicity.told") | string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly actor: {
                        readonly role: components["schemas"]["Role"];
                    } | {
                        readonly otherwise: components["schemas"]["Role"];
                        /** @constant */
                        readonly person: "concerned";
                    };
                    /** @description Absent where the program itself says when it begins and ends. */
                    readonly event?: {
                        readonly concerned: "acting" | {
                            readonly path: string;
                        };
                        /** @description Where the event has the instant from which the period is counted; absent: when it was recorded. */
                        readonly countedFrom?: string;
                        /** @enum {string} */
                        readonly of: "record" | "patient";
                        readonly page: string | null;
                        readonly starts: components["schemas"]["EventPattern"];
                        readonly stops: readonly components["schemas"]["EventPattern"][];
                        readonly words: {
                            readonly en: string;
                            readonly zh: string;
                        };
                    };
                    readonly period: components["schemas"]["DeadlinePeriod"];
                    /** @description Who is told when it begins, beside the actor. */
                    readonly recipients: readonly components["schemas"]["Role"][];
                    /** @description `after` the due time; null: at once. */
                    readonly whenLate: readonly ({
                        readonly after: components["schemas"]["DeadlinePeriod"] | null;
                        /** @constant */
                        readonly do: "remind";
                    } | {
                        readonly after: components["schemas"]["DeadlinePeriod"] | null;
                        /** @constant */
                        readonly do: "escalate";
                        readonly to: components["schemas"]["Role"];
                    })[];
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlatformDeadlinesRulesByTrigger: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly trigger: ("form-query.asked" | "severe-toxicity.told") | string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformDemonstrationAccounts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["DemonstrationAccount"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformDemonstrationProgress: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly progress: components["schemas"]["DemonstrationProgress"] | null;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformDigestReport: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DigestReport"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformFilledForms: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly form?: string;
                readonly limit?: number;
                readonly patient?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["FilledSummary"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformFilledFormsByFilledKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPlatformFilledFormsByFilledKeyAbout: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FormAboutAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPlatformFilledFormsByFilledKeyAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswersAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeyFiles: {
        readonly parameters: {
            readonly query: {
                readonly path: string;
            };
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/octet-stream": unknown;
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FileReference"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformFilledFormsByFilledKeyFilesBySha256: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly filledKey: string;
                readonly sha256: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeyLocks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskedLock"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeyLocksByLockKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
                readonly lockKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskedUnlock"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformFilledFormsByFilledKeyPrefill: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FormPrefill"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeyPrefill: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TakeOverAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeyQueries: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskedQuery"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeyQueriesByQueryKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
                readonly queryKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskedQueryAction"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @enum {string} */
                    readonly meaning: "author" | "reviewer" | "approver";
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeySteps: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AskedStep"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFilledFormsByFilledKeyVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly filledKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MigrationAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFirstStart: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login: string;
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly password: string;
                    readonly siteName: string;
                    readonly siteNameZh: string | null;
                    /** @description What follows `#` in the link on the console. */
                    readonly token: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformFormPatientsByPatientKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FormPatient"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformForms: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["FormSummary"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformForms: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QuestionnaireAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FormDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformFormsByFormKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly formKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FormDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPlatformFormsByFormKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly formKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["QuestionnaireAsked"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FormDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlatformFormsByFormKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly formKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFormsByFormKeyActivate: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly formKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FormDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformFormsByFormKeyFilled: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly formKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FormAboutAsked"] | null;
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FilledDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformFormsByFormKeyFilledCsv: {
        readonly parameters: {
            readonly query: {
                readonly language: "en" | "zh";
            };
            readonly header?: never;
            readonly path: {
                readonly formKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv; charset=utf-8": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformHistoryByEntityByKey: {
        readonly parameters: {
            readonly query?: {
                readonly at?: string;
                readonly before?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                readonly entity: string;
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["History"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformJobs: {
        readonly parameters: {
            readonly query?: {
                readonly before?: string;
                readonly limit?: number;
                readonly state?: "open" | "over" | "any";
                readonly whose?: "mine" | "all";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformJobsByJobKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly jobKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobRow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformJobsByJobKeyCancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly jobKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobRow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformJobsByJobKeyRetry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly jobKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobRow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformNotices: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NoticeList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformNoticesRead: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly noticeKeys: readonly string[];
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformNoticesStream: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformOwnDigest: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OwnDigest"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPlatformOwnDigest: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DigestChoice"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformOwnPasskeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PasskeyRow"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformOwnPasskeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly label: string;
                    /** @description `RegistrationResponseJSON` of WebAuthn: what the device answered. */
                    readonly response: {
                        /** @enum {string} */
                        readonly authenticatorAttachment?: "cross-platform" | "platform";
                        readonly clientExtensionResults: {
                            readonly [key: string]: unknown;
                        };
                        readonly id: string;
                        readonly rawId: string;
                        readonly response: {
                            readonly attestationObject: string;
                            readonly clientDataJSON: string;
                            readonly transports?: readonly string[];
                        };
                        /** @constant */
                        readonly type: "public-key";
                    };
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasskeyRow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlatformOwnPasskeysByPasskeyKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly passkeyKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly patchPlatformOwnPasskeysByPasskeyKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly passkeyKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly label: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformOwnPasskeysOptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Of the second step, where the account has one. */
                    readonly code?: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasskeyOffer"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformOwnPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly endsPasskeys?: boolean;
                    readonly endsTokens?: boolean;
                    readonly present: string;
                    readonly wanted: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformOwnPasswordByProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly wanted: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformOwnTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["TokenRow"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformOwnTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly days: number;
                    readonly label: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewToken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformOwnTokensByTokenKeyWithdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly tokenKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformOwnTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                } | {
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TotpOffer"];
                };
            };
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformOwnTotpOff: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformPasskeySignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description `AuthenticationResponseJSON` of WebAuthn: what the device answered. */
                    readonly response: {
                        /** @enum {string} */
                        readonly authenticatorAttachment?: "cross-platform" | "platform";
                        readonly clientExtensionResults: {
                            readonly [key: string]: unknown;
                        };
                        readonly id: string;
                        readonly rawId: string;
                        readonly response: {
                            readonly authenticatorData: string;
                            readonly clientDataJSON: string;
                            readonly signature: string;
                            readonly userHandle?: string;
                        };
                        /** @constant */
                        readonly type: "public-key";
                    };
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformPasskeySignInOptions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PasskeyChallenge"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformPeople: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["PersonRow"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformPeople: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login: string;
                    readonly name: string;
                    readonly nameZh: string | null;
                    readonly password: string;
                    readonly role: components["schemas"]["Role"];
                    readonly siteKey: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformPeopleByPersonKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly patchPlatformPeopleByPersonKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly locked?: boolean;
                    readonly name?: string;
                    readonly nameZh?: string | null;
                    readonly password?: string;
                    /**
                     * @description Only `false`: for a person who lost the telephone.
                     * @constant
                     */
                    readonly totp?: false;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformPeopleByPersonKeyPasskeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PasskeyRow"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlatformPeopleByPersonKeyPasskeysByPasskeyKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly passkeyKey: string;
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformPeopleByPersonKeyProviderSubject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LinkedSubject"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putPlatformPeopleByPersonKeyProviderSubject: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly subject: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlatformPeopleByPersonKeyProviderSubject: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformPeopleByPersonKeyRoles: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description Null: now. */
                    readonly from: string | null;
                    readonly role: components["schemas"]["Role"];
                    readonly siteKey: string;
                    readonly until: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformPeopleByPersonKeyRolesByRoleKeyEnd: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly personKey: string;
                readonly roleKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PersonDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformPeopleByPersonKeySessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SessionRow"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlatformPeopleByPersonKeySessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly personKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlatformPeopleByPersonKeySessionsBySessionKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly personKey: string;
                readonly sessionKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformProvider: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProviderOffer"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformProviderCallback: {
        readonly parameters: {
            readonly query?: {
                readonly state?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 303: {
                headers: {
                    /** @description Where it goes on. */
                    readonly Location: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformProviderConfirmation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description A path of this server, to which the browser comes back. */
                    readonly returnTo: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProviderAddress"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformProviderSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description A path of this server, to which the browser comes back. */
                    readonly returnTo: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProviderAddress"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformProviderSignOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProviderFarewell"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformRecordByEventKeyRedaction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly eventKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformRecordVerification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly head: {
                        readonly events: number;
                        readonly hash: string;
                    } | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JobRow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformSessionRole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly roleKey: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformSignIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login: string;
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformSignInAs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly personKey: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformSignOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformSignatureRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FourEyesRule"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformSignatureRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewFourEyesRule"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["FourEyesRule"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlatformSignatureRulesByRuleKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly ruleKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformSignedKinds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly string[];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformSigningByEntityByKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly entity: string;
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Signing"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformSites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Site"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformSites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly kind: "hospital" | "campus" | "grassroots centre";
                    readonly name: string;
                    readonly nameZh: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Site"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformTasks: {
        readonly parameters: {
            readonly query?: {
                readonly after?: string;
                readonly limit?: number;
                readonly state?: "open" | "settled";
                readonly whose?: "mine" | "role" | "given" | "all";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @description Pass it as `after` for the rows after these; null where there are none. */
                        readonly next: string | null;
                        readonly rows: readonly components["schemas"]["TaskRow"][];
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformTasks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GivenTask"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly taskKey: string;
                    };
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformTasksByTaskKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly taskKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskRow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformTasksByTaskKeyCancel: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly taskKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformTasksByTaskKeyDone: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly taskKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postPlatformTasksByTaskKeyHandOver: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly taskKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TaskHandOver"];
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformTasksColleagues: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ColleagueInRoles"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getPlatformTasksCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskCount"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getResearchJournalLists: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["JournalList"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postResearchJournalLists: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly index: components["schemas"]["JournalIndex"] | null;
                    readonly isWhole: boolean;
                    readonly name: string;
                    readonly text: string;
                    readonly year: number | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["JournalList"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getResearchJournals: {
        readonly parameters: {
            readonly query?: {
                readonly limit?: number;
                readonly offset?: number;
                readonly search?: string;
                readonly withWorks?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["JournalPage"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getResearchJournalsByJournalKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly journalKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journal"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putResearchJournalsByJournalKeyYearsByYear: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly journalKey: string;
                readonly year: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly casPartition: number | null;
                    readonly indexes: readonly components["schemas"]["JournalIndex"][];
                    /** @description Top journal by the partition of the Chinese Academy of Sciences. */
                    readonly isTop: boolean | null;
                    readonly jcrQuartile: number | null;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Journal"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getResearchWorks: {
        readonly parameters: {
            readonly query?: {
                readonly from?: number;
                readonly limit?: number;
                readonly offset?: number;
                readonly order?: "asc" | "desc";
                readonly search?: string;
                readonly sort?: "year" | "title" | "container" | "recorded";
                readonly to?: number;
                readonly type?: "article" | "review" | "letter" | "editorial" | "guideline" | "preprint" | "conference-paper" | "chapter" | "book" | "thesis" | "correction" | "retraction-notice" | "other";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkList"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getResearchWorksByWorkKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly workKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ResearchWork"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardAdministrationsByAdministrationKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly administrationKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        readonly dose: number | null;
                        readonly given: boolean;
                        /** @description Why it was not given; or why after the order was stopped, or sooner than it allows. */
                        readonly reason: string;
                    };
                    readonly correction: string;
                    readonly inError: boolean;
                    readonly removedAt: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardAdministrationsByAdministrationKeyRemoval: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly administrationKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly at: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardAnalgesicOrdersByOrderKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly orderKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** @description Why it goes beyond a bound, where it does. */
                        readonly beyondReason: string;
                        readonly dose: number;
                        /** @description Where whoever gives it chooses between two doses. */
                        readonly doseMost: number | null;
                        readonly drug: ("alfentanil" | "buprenorphine" | "codeine" | "dextropropoxyphene" | "diamorphine" | "fentanyl" | "hydrocodone" | "hydromorphone" | "levorphanol" | "methadone" | "morphine" | "oxycodone" | "oxymorphone" | "pethidine" | "tapentadol" | "tramadol") | null;
                        readonly note: string;
                        /** @description Why it is ordered though kidneys or liver ask to avoid it. Orders of earlier versions have none. */
                        readonly organReason?: string;
                        /** @description As it is in the cupboard: morphine sulfate, immediate-release tablet. */
                        readonly preparation: string;
                        /** @enum {string} */
                        readonly purpose: "opioid" | "non-opioid" | "laxative" | "antiemetic" | "opioid-antagonist" | "other";
                        /** @enum {string} */
                        readonly route: "oral" | "sublingual" | "rectal" | "transdermal" | "subcutaneous" | "intravenous";
                        /** @description Of the proposal that it was taken over from. */
                        readonly rules: readonly ("B1" | "B2" | "B3" | "B4" | "B5" | "B6" | "B7" | "S1" | "S2" | "S3" | "S4" | "S5" | "tolerance" | "E2" | "E1" | "sedation" | "R1" | "R2" | "R3" | "R4" | "R6" | "R5" | "T1" | "T2" | "T3" | "T4" | "T5" | "T7" | "T11" | "T6" | "T8" | "T10")[];
                        readonly schedule: {
                            readonly everyHours: number;
                            /** @constant */
                            readonly kind: "regular";
                        } | {
                            /** @constant */
                            readonly kind: "as-needed";
                            readonly mostIn24h: number;
                            readonly notSoonerThanMin: number;
                        } | {
                            readonly changeHours: number;
                            /** @constant */
                            readonly kind: "patch";
                        } | {
                            /** @constant */
                            readonly kind: "once";
                        } | {
                            /** @constant */
                            readonly kind: "infusion";
                        };
                        /** Format: date-time */
                        readonly startsAt: string;
                        /** @enum {string} */
                        readonly unit: "mg" | "mcg" | "mcg/h" | "mg/h" | "infused mcg/h" | "g" | "ml" | "piece";
                    };
                    readonly replacesKey: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardAnalgesicOrdersByOrderKeyAdministrations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly orderKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly at: string;
                    readonly dose: number | null;
                    readonly given: boolean;
                    /** @description Why it was not given; or why after the order was stopped, or sooner than it allows. */
                    readonly reason: string;
                    /** Format: uuid */
                    readonly sentAs: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardAnalgesicOrdersByOrderKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly orderKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @constant */
                    readonly meaning: "author";
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardAnalgesicOrdersByOrderKeyStop: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly orderKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardBeds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WardBed"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardBeds: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inUse: boolean;
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WardBed"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardBedsByBedKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly bedKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly inUse: boolean;
                    readonly name: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WardBed"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardBoard: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardBoard"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardContact"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The emergency number. */
                    readonly emergency: string;
                    /** @description None: nobody reads it at any time, and the page says so. */
                    readonly hours: readonly {
                        readonly day: number;
                        readonly from: string;
                        readonly until: string;
                    }[];
                    /** @description Of the ward, for patients. */
                    readonly phone: string;
                    /** @description Within which the ward calls back after a red answer. */
                    readonly withinMinutes: number;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardContact"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardDrillAttempts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["DrillAttemptLine"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardDrillAttempts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrillAttempt"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardDrillAttemptsByAttemptKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly attemptKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrillAttempt"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardDrillAttemptsByAttemptKeyAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly attemptKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly answer: {
                        readonly choice: string;
                        /** @constant */
                        readonly kind: "one";
                    } | {
                        readonly choices: readonly string[];
                        /** @constant */
                        readonly kind: "several";
                    } | {
                        /** @constant */
                        readonly kind: "number";
                        readonly value: number;
                    };
                    readonly caseId: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrillAttempt"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardDrillAttemptsByAttemptKeyFinish: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly attemptKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DrillAttempt"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardDrillResults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["DrillResult"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardEducationGivenByGivenKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly givenKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly correction: string;
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["EducationGiven"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardEducationBySheetIdCheck: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly sheetId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly isChecked: boolean;
                    readonly version: number;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["EducationCheck"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardEducationBySheetIdSheetPdf: {
        readonly parameters: {
            readonly query: {
                readonly lang: "en" | "zh";
                readonly stayKey?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly sheetId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardEducationChecks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["EducationCheck"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardEffectsByEffectKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly effectKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        /** @enum {string} */
                        readonly kind: "bowel" | "nausea" | "sedation" | "breathing";
                        readonly note: string;
                        readonly value: number;
                    };
                    readonly correction: string;
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardIndicators: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PainIndicatorFigures"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardIndicatorsByIdCases: {
        readonly parameters: {
            readonly query: {
                readonly month: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PainIndicatorCase"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardIndicatorsSelfAssessmentPdf: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly lang: "en" | "zh";
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardNarcotics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Narcotics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardNarcoticsEntries: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /**
                     * Format: date-time
                     * @description When it happened; when it was entered the server says.
                     */
                    readonly at: string;
                    readonly batch: string;
                    /** Format: date */
                    readonly expiresOn: string;
                    readonly itemKey: string;
                    /** @constant */
                    readonly kind: "receipt";
                    /** Format: uuid */
                    readonly sentAs: string;
                    readonly units: number;
                    /** @description Number of the document from the pharmacy. */
                    readonly voucher: string;
                } | {
                    readonly administrationKey: string;
                    /**
                     * Format: date-time
                     * @description When it happened; when it was entered the server says.
                     */
                    readonly at: string;
                    readonly batchKey: string;
                    readonly given: number;
                    /** @constant */
                    readonly kind: "use";
                    /** Format: uuid */
                    readonly sentAs: string;
                    readonly units: number;
                    readonly wasted: number;
                } | {
                    /**
                     * Format: date-time
                     * @description When it happened; when it was entered the server says.
                     */
                    readonly at: string;
                    readonly batchKey: string;
                    /** @constant */
                    readonly kind: "waste";
                    readonly reason: string;
                    /** Format: uuid */
                    readonly sentAs: string;
                    readonly units: number;
                } | {
                    readonly administrationKey: string;
                    /**
                     * Format: date-time
                     * @description When it happened; when it was entered the server says.
                     */
                    readonly at: string;
                    readonly batchKey: string;
                    /** @constant */
                    readonly kind: "patch-return";
                    /** Format: uuid */
                    readonly sentAs: string;
                    readonly units: number;
                } | {
                    /**
                     * Format: date-time
                     * @description When it happened; when it was entered the server says.
                     */
                    readonly at: string;
                    readonly batchKey: string;
                    /** @constant */
                    readonly kind: "pharmacy-return";
                    /** Format: uuid */
                    readonly sentAs: string;
                    readonly units: number;
                    readonly voucher: string;
                } | {
                    /**
                     * Format: date-time
                     * @description When it happened; when it was entered the server says.
                     */
                    readonly at: string;
                    readonly batchKey: string;
                    /** @constant */
                    readonly kind: "count";
                    /** @description Asked for where the count differs from the book. */
                    readonly reason: string;
                    /** Format: uuid */
                    readonly sentAs: string;
                    readonly units: number;
                } | {
                    /**
                     * Format: date-time
                     * @description When it happened; when it was entered the server says.
                     */
                    readonly at: string;
                    readonly entryKey: string;
                    /** @constant */
                    readonly kind: "correction";
                    readonly reason: string;
                    /** Format: uuid */
                    readonly sentAs: string;
                } | {
                    /**
                     * Format: date-time
                     * @description When it happened; when it was entered the server says.
                     */
                    readonly at: string;
                    readonly byEntryKey: string | null;
                    readonly entryKey: string;
                    /** @constant */
                    readonly kind: "settlement";
                    readonly reason: string;
                    /** Format: uuid */
                    readonly sentAs: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Narcotics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardNarcoticsEntriesByEntryKeySignatures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly entryKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login?: string;
                    /** @constant */
                    readonly meaning: "reviewer";
                    readonly password: string;
                    readonly totp?: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Narcotics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardNarcoticsItems: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly drug: "alfentanil" | "buprenorphine" | "codeine" | "dextropropoxyphene" | "diamorphine" | "fentanyl" | "hydrocodone" | "hydromorphone" | "levorphanol" | "methadone" | "morphine" | "oxycodone" | "oxymorphone" | "pethidine" | "tapentadol" | "tramadol";
                    /** @enum {string} */
                    readonly form: "tablet" | "capsule" | "ampoule" | "patch" | "bottle" | "suppository";
                    readonly preparation: string;
                    readonly strength: number;
                    /** @enum {string} */
                    readonly unit: "mg" | "mcg" | "mcg/h";
                    readonly volumeMl: number | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Narcotics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardNarcoticsItemsByItemKeyBook: {
        readonly parameters: {
            readonly query: {
                readonly month: string;
            };
            readonly header?: never;
            readonly path: {
                readonly itemKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NarcoticBook"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardNarcoticsItemsByItemKeyBookPdf: {
        readonly parameters: {
            readonly query: {
                readonly lang: "en" | "zh";
                readonly month: string;
            };
            readonly header?: never;
            readonly path: {
                readonly itemKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": unknown;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardOpioidTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpioidTableChoice"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardOpioidTable: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly table: "nhc2018" | "nougg" | "mcmaster" | "uk-palliative" | "anzca2021" | "cdc2022";
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpioidTableChoice"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardOrganFunctionByValueKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly valueKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        readonly measured: {
                            /** @constant */
                            readonly measure: "egfr";
                            /** @description mL/min/1.73 m² */
                            readonly value: number;
                        } | {
                            /** @constant */
                            readonly measure: "dialysis";
                        } | {
                            /** @constant */
                            readonly measure: "child-pugh";
                            /** @enum {string} */
                            readonly value: "A" | "B" | "C";
                        } | {
                            /** @constant */
                            readonly measure: "no-liver-disease";
                        };
                        readonly note: string;
                    };
                    readonly correction: string;
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["OrganValue"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardOwnPageAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    readonly content: {
                        /**
                         * @description Whose thumb it was: somebody may answer for a patient.
                         * @enum {string}
                         */
                        readonly by: "patient" | "other";
                        readonly drowsy: ("no" | "sleepy" | "hard to wake") | null;
                        readonly message: string;
                        /** @description Now, by number. */
                        readonly pain: number | null;
                        readonly rescue: ({
                            /** @constant */
                            readonly taken: false;
                        } | {
                            /** @description The last of them, before the answer. */
                            readonly ago: ("under 1 h" | "1-2 h" | "2-4 h" | "over 4 h") | null;
                            /** @description Of the last 24 hours; 9: or more. */
                            readonly count: number | null;
                            readonly helped: ("yes" | "some" | "no" | "too early") | null;
                            /** @constant */
                            readonly taken: true;
                        }) | null;
                        /** @description Empty: none of them. */
                        readonly signs: readonly ("slow breathing" | "leg weakness" | "urine trouble")[] | null;
                        /** @description Days since the last stool; 6: or more. */
                        readonly stoolDays: number | null;
                    };
                    /** @enum {string} */
                    readonly language: "en" | "zh";
                    readonly secondsAgo: number;
                    readonly secret: string;
                    /** Format: uuid */
                    readonly sentAs: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientOwnPageAnswered"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardOwnPageOpen: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                    readonly secret: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientOwnPage"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardPatientAnswers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WardPatientAnswerOnBoard"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardPatientAnswersByAnswerKeyAcknowledgement: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly answerKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly done: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardOwnPageOfStay"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardPatientsByPatientKeyStays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly patientKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WardStay"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardProceduresByProcedureKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly procedureKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        /** @enum {string} */
                        readonly kind: "nerve-block" | "vertebroplasty" | "ablation" | "intrathecal-pump" | "pca-pump" | "paracentesis" | "other";
                        readonly note: string;
                        readonly performer: string;
                        readonly site: string;
                    };
                    readonly correction: string;
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WardProcedure"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardRadiotherapyReferralsByReferralKeyWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly referralKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StayRadiotherapy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardRules"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardRules: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardRules"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardScoresByScoreKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly scoreKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /**
                         * Format: date-time
                         * @description When it was assessed, not when it was sent.
                         */
                        readonly at: string;
                        /** @description What whoever assessed found changed since the last full assessment; absent: they named nothing. */
                        readonly changed?: readonly ("site" | "intensity" | "quality" | "breakthrough" | "adverse effect")[];
                        /** @enum {string} */
                        readonly during: "rest" | "movement";
                        readonly measured: {
                            /** @constant */
                            readonly instrument: "nrs";
                            readonly value: number;
                        } | {
                            /** @constant */
                            readonly instrument: "faces";
                            /** @enum {number} */
                            readonly value: 0 | 2 | 4 | 6 | 8 | 10;
                        } | {
                            /** @constant */
                            readonly instrument: "flacc";
                            readonly items: {
                                readonly activity: number;
                                readonly consolability: number;
                                readonly cry: number;
                                readonly face: number;
                                readonly legs: number;
                            };
                        } | {
                            /** @constant */
                            readonly instrument: "painad";
                            readonly items: {
                                readonly body: number;
                                readonly breathing: number;
                                readonly consolability: number;
                                readonly face: number;
                                readonly vocalisation: number;
                            };
                        };
                        readonly note: string;
                    };
                    readonly inError: boolean;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PainScore"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardSitePainsBySitePainKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly sitePainKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        readonly note: string;
                        readonly opioids: {
                            /** @constant */
                            readonly kind: "recorded";
                        } | {
                            /** @constant */
                            readonly kind: "told";
                            readonly mg: number;
                        } | {
                            /** @constant */
                            readonly kind: "unknown";
                            readonly why: string;
                        };
                        readonly worst: number;
                    };
                    readonly correction: string;
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TreatedSites"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: date-time */
                    readonly admittedAt: string;
                    readonly bedKey: string;
                    readonly patientKey: string;
                    readonly reportsSelf: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardStay"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardStay"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardStaysByStayKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly admittedAt: string;
                        readonly bedKey: string;
                        readonly discharge: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly note: string;
                            /** @enum {string} */
                            readonly to: "home" | "other ward" | "other hospital" | "hospice" | "died" | "other";
                        } | null;
                        readonly reportsSelf: boolean;
                    };
                    readonly inError: boolean;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardStay"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyAnalgesicOrders: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** @description Why it goes beyond a bound, where it does. */
                        readonly beyondReason: string;
                        readonly dose: number;
                        /** @description Where whoever gives it chooses between two doses. */
                        readonly doseMost: number | null;
                        readonly drug: ("alfentanil" | "buprenorphine" | "codeine" | "dextropropoxyphene" | "diamorphine" | "fentanyl" | "hydrocodone" | "hydromorphone" | "levorphanol" | "methadone" | "morphine" | "oxycodone" | "oxymorphone" | "pethidine" | "tapentadol" | "tramadol") | null;
                        readonly note: string;
                        /** @description Why it is ordered though kidneys or liver ask to avoid it. Orders of earlier versions have none. */
                        readonly organReason?: string;
                        /** @description As it is in the cupboard: morphine sulfate, immediate-release tablet. */
                        readonly preparation: string;
                        /** @enum {string} */
                        readonly purpose: "opioid" | "non-opioid" | "laxative" | "antiemetic" | "opioid-antagonist" | "other";
                        /** @enum {string} */
                        readonly route: "oral" | "sublingual" | "rectal" | "transdermal" | "subcutaneous" | "intravenous";
                        /** @description Of the proposal that it was taken over from. */
                        readonly rules: readonly ("B1" | "B2" | "B3" | "B4" | "B5" | "B6" | "B7" | "S1" | "S2" | "S3" | "S4" | "S5" | "tolerance" | "E2" | "E1" | "sedation" | "R1" | "R2" | "R3" | "R4" | "R6" | "R5" | "T1" | "T2" | "T3" | "T4" | "T5" | "T7" | "T11" | "T6" | "T8" | "T10")[];
                        readonly schedule: {
                            readonly everyHours: number;
                            /** @constant */
                            readonly kind: "regular";
                        } | {
                            /** @constant */
                            readonly kind: "as-needed";
                            readonly mostIn24h: number;
                            readonly notSoonerThanMin: number;
                        } | {
                            readonly changeHours: number;
                            /** @constant */
                            readonly kind: "patch";
                        } | {
                            /** @constant */
                            readonly kind: "once";
                        } | {
                            /** @constant */
                            readonly kind: "infusion";
                        };
                        /** Format: date-time */
                        readonly startsAt: string;
                        /** @enum {string} */
                        readonly unit: "mg" | "mcg" | "mcg/h" | "mg/h" | "infused mcg/h" | "g" | "ml" | "piece";
                    };
                    readonly replacesKey: string | null;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyAnalgesics: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyAxis: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PatientAxis"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyEducation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["EducationGiven"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyEducation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /**
                         * Format: date-time
                         * @description When it was handed out, not when it was sent.
                         */
                        readonly at: string;
                        /** @enum {string} */
                        readonly language: "en" | "zh";
                        /** @enum {string} */
                        readonly sheetId: "cancer-pain" | "the-number" | "by-the-clock" | "bowels" | "drowsiness" | "patches" | "worries" | "after-radiotherapy" | "at-home";
                        readonly version: number;
                    };
                    /** Format: uuid */
                    readonly sentAs: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["EducationGiven"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyEffects: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        /** @enum {string} */
                        readonly kind: "bowel" | "nausea" | "sedation" | "breathing";
                        readonly note: string;
                        readonly value: number;
                    };
                    /** Format: uuid */
                    readonly sentAs: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Analgesics"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyFullAssessments: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["FullPainAssessments"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyOrganFunction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["OrganValue"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyOrganFunction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        readonly measured: {
                            /** @constant */
                            readonly measure: "egfr";
                            /** @description mL/min/1.73 m² */
                            readonly value: number;
                        } | {
                            /** @constant */
                            readonly measure: "dialysis";
                        } | {
                            /** @constant */
                            readonly measure: "child-pugh";
                            /** @enum {string} */
                            readonly value: "A" | "B" | "C";
                        } | {
                            /** @constant */
                            readonly measure: "no-liver-disease";
                        };
                        readonly note: string;
                    };
                    /** Format: uuid */
                    readonly sentAs: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["OrganValue"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyOwnPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WardOwnPageOfStay"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyPageLinks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly days: number;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MadePatientLink"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deleteWardStaysByStayKeyPageLinksByLinkKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly linkKey: string;
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyProcedures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WardProcedure"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyProcedures: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        /** @enum {string} */
                        readonly kind: "nerve-block" | "vertebroplasty" | "ablation" | "intrathecal-pump" | "pca-pump" | "paracentesis" | "other";
                        readonly note: string;
                        readonly performer: string;
                        readonly site: string;
                    };
                    /** Format: uuid */
                    readonly sentAs: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WardProcedure"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyRadiotherapy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StayRadiotherapy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyRadiotherapyReferrals: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly physician: string;
                    readonly scoreKey: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StayRadiotherapy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyScores: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PainScore"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyScores: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** Format: uuid */
                    readonly clientKey: string;
                    readonly content: {
                        /**
                         * Format: date-time
                         * @description When it was assessed, not when it was sent.
                         */
                        readonly at: string;
                        /** @description What whoever assessed found changed since the last full assessment; absent: they named nothing. */
                        readonly changed?: readonly ("site" | "intensity" | "quality" | "breakthrough" | "adverse effect")[];
                        /** @enum {string} */
                        readonly during: "rest" | "movement";
                        readonly measured: {
                            /** @constant */
                            readonly instrument: "nrs";
                            readonly value: number;
                        } | {
                            /** @constant */
                            readonly instrument: "faces";
                            /** @enum {number} */
                            readonly value: 0 | 2 | 4 | 6 | 8 | 10;
                        } | {
                            /** @constant */
                            readonly instrument: "flacc";
                            readonly items: {
                                readonly activity: number;
                                readonly consolability: number;
                                readonly cry: number;
                                readonly face: number;
                                readonly legs: number;
                            };
                        } | {
                            /** @constant */
                            readonly instrument: "painad";
                            readonly items: {
                                readonly body: number;
                                readonly breathing: number;
                                readonly consolability: number;
                                readonly face: number;
                                readonly vocalisation: number;
                            };
                        };
                        readonly note: string;
                    };
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PainScore"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly getWardStaysByStayKeyTreatedSites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TreatedSites"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardStaysByStayKeyTreatedSites: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly stayKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        readonly courseKey: string;
                        /** @description Of the body map. */
                        readonly region: string;
                        /** @description Which bone, more closely: L4. */
                        readonly words: string;
                    };
                    /** Format: uuid */
                    readonly sentAs: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TreatedSites"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly putWardTreatedSitesByTreatedSiteKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version that is changed: the ETag of what was read, or `revision` or `version` in it. 428 without it; 412 where somebody has saved meanwhile. */
                readonly "if-match": components["parameters"]["version"];
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly treatedSiteKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        readonly courseKey: string;
                        /** @description Of the body map. */
                        readonly region: string;
                        /** @description Which bone, more closely: L4. */
                        readonly words: string;
                    };
                    readonly correction: string;
                    readonly inError: boolean;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TreatedSites"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly postWardTreatedSitesByTreatedSiteKeyPains: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Why the change is made, percent-encoded UTF-8; the record keeps it. */
                readonly "x-isocenter-reason"?: components["parameters"]["reason"];
            };
            readonly path: {
                readonly treatedSiteKey: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly content: {
                        /** Format: date-time */
                        readonly at: string;
                        readonly note: string;
                        readonly opioids: {
                            /** @constant */
                            readonly kind: "recorded";
                        } | {
                            /** @constant */
                            readonly kind: "told";
                            readonly mg: number;
                        } | {
                            /** @constant */
                            readonly kind: "unknown";
                            readonly why: string;
                        };
                        readonly worst: number;
                    };
                    /** Format: uuid */
                    readonly sentAs: string;
                    readonly stayKey: string;
                };
            };
        };
        readonly responses: {
            /** @description It was done. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TreatedSites"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
