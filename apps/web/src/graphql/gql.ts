/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ShiftBriefing($incidentId: ID!, $since: DateTime) {\n    operationalPeriods(incidentId: $incidentId, first: 1) {\n      edges {\n        node {\n          endsAt\n        }\n      }\n    }\n    shiftBriefing(incidentId: $incidentId, since: $since) {\n      since\n      until\n      entryCount\n      openTaskCount\n      period {\n        number\n        startsAt\n        endsAt\n        objectives\n      }\n      entries {\n        id\n        channelId\n        body\n        category\n        createdAt\n        authorOrganization\n        author {\n          name\n        }\n      }\n      urgent {\n        id\n        channelId\n        body\n        priority\n        createdAt\n        authorOrganization\n        author {\n          name\n        }\n      }\n      openTasks {\n        id\n        title\n        dueAt\n        overdue\n        position {\n          title\n        }\n        assignee {\n          name\n        }\n      }\n      changedTasks {\n        id\n        title\n        state\n        changedAt\n        changedByName\n      }\n      positions {\n        title\n        holders\n      }\n    }\n  }\n": typeof types.ShiftBriefingDocument,
    "\n  fragment MessageLine on Message {\n    id\n    clientId\n    sequence\n    body\n    priority\n    category\n    createdAt\n    editedAt\n    retractedAt\n    pinnedAt\n    acknowledgements\n    edition\n    replyToId\n    mentions {\n      id\n      kind\n      name\n    }\n    attachments {\n      id\n      title\n    }\n    authorOrganization\n    authorPosition\n    author {\n      id\n      name\n    }\n    marking {\n      tlp\n      cui\n    }\n  }\n": typeof types.MessageLineFragmentDoc,
    "\n  query LatestMessages($channelId: ID!, $after: String) {\n    messages(channelId: $channelId, first: 50, after: $after) {\n      edges {\n        node {\n          ...MessageLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LatestMessagesDocument,
    "\n  query MissedEntries($channelId: ID!, $after: Int!) {\n    channelEntries(channelId: $channelId, after: $after, first: 200) {\n      head\n      entries {\n        sequence\n        kind\n        message {\n          ...MessageLine\n        }\n      }\n    }\n  }\n": typeof types.MissedEntriesDocument,
    "\n  subscription ChannelDelivery($channelId: ID!) {\n    channelAppended(channelId: $channelId) {\n      head\n      entry {\n        sequence\n        kind\n        message {\n          ...MessageLine\n        }\n      }\n    }\n  }\n": typeof types.ChannelDeliveryDocument,
    "\n  query RoomChannels($incidentId: ID!) {\n    channels(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          kind\n          name\n          purpose\n          exercise\n          closedGroup\n          closedAt\n          can {\n            post\n          }\n        }\n      }\n    }\n  }\n": typeof types.RoomChannelsDocument,
    "\n  query FilteredChronology($channelId: ID!, $categories: [LogCategory!]!, $pinned: Boolean!, $after: String) {\n    messages(channelId: $channelId, categories: $categories, pinned: $pinned, first: 50, after: $after) {\n      edges {\n        node {\n          ...MessageLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FilteredChronologyDocument,
    "\n  mutation SignalTyping($channelId: ID!) {\n    signalTyping(channelId: $channelId)\n  }\n": typeof types.SignalTypingDocument,
    "\n  query PositionsToTalkTo($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          holders {\n            id\n            person {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.PositionsToTalkToDocument,
    "\n  mutation OpenDirectChannel($input: OpenDirectChannelInput!) {\n    openDirectChannel(input: $input) {\n      id\n    }\n  }\n": typeof types.OpenDirectChannelDocument,
    "\n  query MessageActions($id: ID!) {\n    message(id: $id) {\n      acknowledged\n      can {\n        edit\n        retract\n        pin\n        unpin\n        acknowledge\n      }\n      versions {\n        body\n        createdAt\n      }\n    }\n  }\n": typeof types.MessageActionsDocument,
    "\n  mutation EditMessage($input: EditMessageInput!) {\n    editMessage(input: $input) {\n      message {\n        id\n      }\n    }\n  }\n": typeof types.EditMessageDocument,
    "\n  mutation PinMessage($id: ID!) {\n    pinMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n": typeof types.PinMessageDocument,
    "\n  mutation UnpinMessage($id: ID!) {\n    unpinMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n": typeof types.UnpinMessageDocument,
    "\n  mutation AcknowledgeMessage($id: ID!, $edition: Int!) {\n    acknowledgeMessage(id: $id, edition: $edition) {\n      message {\n        id\n      }\n    }\n  }\n": typeof types.AcknowledgeMessageDocument,
    "\n  mutation CreateChannel($input: CreateChannelInput!) {\n    createChannel(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateChannelDocument,
    "\n  query RoomParties($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          holders {\n            id\n            person {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n    participations(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n": typeof types.RoomPartiesDocument,
    "\n  query RoomDocuments($filter: DocumentFilterInput!) {\n    documents(first: 50, filter: $filter) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.RoomDocumentsDocument,
    "\n  query BroughtDocument($id: ID!) {\n    document(id: $id) {\n      id\n      title\n      author {\n        id\n      }\n      can {\n        trash\n      }\n    }\n  }\n": typeof types.BroughtDocumentDocument,
    "\n  mutation RetractMessage($id: ID!) {\n    retractMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n": typeof types.RetractMessageDocument,
    "\n  mutation TrashBroughtDocument($id: ID!) {\n    trashDocument(id: $id) {\n      id\n      trashedAt\n    }\n  }\n": typeof types.TrashBroughtDocumentDocument,
    "\n  query SearchMessages($text: String!, $incidentId: ID!, $mentioningMe: Boolean!, $after: String) {\n    searchMessages(\n      text: $text\n      incidentId: $incidentId\n      mentioningMe: $mentioningMe\n      first: 25\n      after: $after\n    ) {\n      edges {\n        node {\n          channelName\n          message {\n            id\n            channelId\n            body\n            createdAt\n            authorOrganization\n            author {\n              name\n            }\n            marking {\n              tlp\n              cui\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SearchMessagesDocument,
    "\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) {\n      ...MessageLine\n    }\n  }\n": typeof types.PostMessageDocument,
    "\n  mutation UpdateDocument($input: UpdateDocumentInput!) {\n    updateDocument(input: $input) {\n      id\n      title\n      description\n      language\n      tags\n      updatedAt\n    }\n  }\n": typeof types.UpdateDocumentDocument,
    "\n  query DocumentPage($id: ID!) {\n    document(id: $id) {\n      ...DocumentLine\n      description\n      language\n      tags\n      updatedAt\n      erasedAfter\n      file {\n        sha256\n        state\n        path\n      }\n      can {\n        download\n        update\n        trash\n        restore\n        erase\n      }\n    }\n  }\n": typeof types.DocumentPageDocument,
    "\n  mutation TrashDocument($id: ID!) {\n    trashDocument(id: $id) {\n      id\n    }\n  }\n": typeof types.TrashDocumentDocument,
    "\n  mutation RestoreDocument($id: ID!) {\n    restoreDocument(id: $id) {\n      id\n    }\n  }\n": typeof types.RestoreDocumentDocument,
    "\n  fragment DocumentLine on Document {\n    id\n    title\n    createdAt\n    trashedAt\n    exercise\n    workspace {\n      id\n      name\n    }\n    organization {\n      id\n      shortName\n    }\n    author {\n      id\n      name\n    }\n    file {\n      name\n      size\n      mediaType\n    }\n  }\n": typeof types.DocumentLineFragmentDoc,
    "\n  query WorkspaceDocuments($workspaceId: ID!, $sort: DocumentSort!, $trashed: Boolean!, $after: String) {\n    documents(\n      first: 25\n      after: $after\n      sort: $sort\n      filter: { workspaceId: $workspaceId, trashed: $trashed }\n    ) {\n      edges {\n        node {\n          ...DocumentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.WorkspaceDocumentsDocument,
    "\n  subscription DocumentShared($workspaceId: ID!) {\n    documentShared(workspaceId: $workspaceId) {\n      ...DocumentLine\n    }\n  }\n": typeof types.DocumentSharedDocument,
    "\n  mutation EraseDocument($input: EraseDocumentInput!) {\n    eraseDocument(input: $input)\n  }\n": typeof types.EraseDocumentDocument,
    "\n  query LatestDocuments($after: String) {\n    documents(first: 10, after: $after) {\n      edges {\n        node {\n          ...DocumentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LatestDocumentsDocument,
    "\n  query Storage($workspaceId: ID!) {\n    storage(workspaceId: $workspaceId) {\n      scope\n      bytes\n      mostBytes\n    }\n  }\n": typeof types.StorageDocument,
    "\n  subscription SessionHeld {\n    sessionHeld\n  }\n": typeof types.SessionHeldDocument,
    "\n  query SessionEnds {\n    viewer {\n      id\n      sessionEndsAt\n      sessionExpiresAt\n    }\n  }\n": typeof types.SessionEndsDocument,
    "\n  query Sessions {\n    sessions(first: 100) {\n      edges {\n        node {\n          id\n          current\n          address\n          userAgent\n          createdAt\n          lastSeenAt\n          expiresAt\n          can {\n            end\n          }\n        }\n      }\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      name\n      email\n      sessionExpiresAt\n      idleMinutes\n      responder\n      organization {\n        id\n        name\n        shortName\n      }\n      can {\n        createWorkspace\n        administer\n        operate\n      }\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query ActiveIncidents {\n    incidents(first: 25, open: true) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n    }\n    exercises: incidents(first: 25, open: true, exercise: true) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n    }\n  }\n": typeof types.ActiveIncidentsDocument,
    "\n  fragment IncidentLine on Incident {\n    id\n    number\n    name\n    kind\n    status\n    exercise\n    location\n    openedAt\n    marking {\n      tlp\n      cui\n    }\n    can {\n      enter\n      join\n    }\n  }\n": typeof types.IncidentLineFragmentDoc,
    "\n  query OpenIncidents {\n    incidents(first: 8, open: true) {\n      edges {\n        node {\n          id\n          name\n          exercise\n        }\n      }\n    }\n    exercises: incidents(first: 4, open: true, exercise: true) {\n      edges {\n        node {\n          id\n          name\n          exercise\n        }\n      }\n    }\n  }\n": typeof types.OpenIncidentsDocument,
    "\n  query IncidentRoom($id: ID!) {\n    incident(id: $id) {\n      ...IncidentLine\n      ...Room\n      type\n      eventRating\n      continuityPhase\n      reportDueAt\n      lead {\n        id\n        shortName\n      }\n    }\n  }\n": typeof types.IncidentRoomDocument,
    "\n  query Incidents($exercise: Boolean!, $after: String) {\n    incidents(first: 24, after: $after, exercise: $exercise) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.IncidentsDocument,
    "\n  mutation OpenIncident($input: OpenIncidentInput!) {\n    opened: openIncident(input: $input) {\n      id\n    }\n  }\n": typeof types.OpenIncidentDocument,
    "\n  mutation OpenIncidentFromTemplate($id: ID!, $input: OpenIncidentInput!) {\n    opened: openIncidentFromTemplate(id: $id, input: $input) {\n      id\n    }\n  }\n": typeof types.OpenIncidentFromTemplateDocument,
    "\n  mutation JoinIncident($id: ID!) {\n    joinIncident(id: $id) {\n      id\n    }\n  }\n": typeof types.JoinIncidentDocument,
    "\n  mutation BringIn($incidentId: ID!, $input: BringInInput!) {\n    bringIn(incidentId: $incidentId, input: $input)\n  }\n": typeof types.BringInDocument,
    "\n  mutation EndParticipation($incidentId: ID!, $organizationId: ID!) {\n    endParticipation(incidentId: $incidentId, organizationId: $organizationId)\n  }\n": typeof types.EndParticipationDocument,
    "\n  mutation AssignPosition($input: AssignPositionInput!) {\n    assignPosition(input: $input) {\n      id\n    }\n  }\n": typeof types.AssignPositionDocument,
    "\n  mutation CheckIn($id: ID!) {\n    checkIn(id: $id) {\n      id\n    }\n  }\n": typeof types.CheckInDocument,
    "\n  mutation RelievePosition($input: RelievePositionInput!) {\n    relievePosition(input: $input)\n  }\n": typeof types.RelievePositionDocument,
    "\n  mutation AppointManager($input: AppointManagerInput!) {\n    appointManager(input: $input)\n  }\n": typeof types.AppointManagerDocument,
    "\n  query RoomPeople($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          section\n          holders {\n            id\n            createdAt\n            checkedInAt\n            organizationShortName\n            manages\n            owns\n            person {\n              id\n              name\n            }\n            can {\n              checkIn\n              relieve\n            }\n          }\n        }\n      }\n    }\n    participations(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          people\n          kind\n          organization {\n            id\n            name\n            shortName\n          }\n        }\n      }\n    }\n  }\n": typeof types.RoomPeopleDocument,
    "\n  mutation ChangeIncidentStatus($input: ChangeIncidentStatusInput!) {\n    changeIncidentStatus(input: $input) {\n      ...IncidentLine\n    }\n  }\n": typeof types.ChangeIncidentStatusDocument,
    "\n  query FailingJobs {\n    failingJobs(first: 20) {\n      edges {\n        node {\n          id\n          task\n          attempts\n          dead\n          lastError\n          failedAt\n          nextAttemptAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.FailingJobsDocument,
    "\n  mutation RetryJob($id: ID!) {\n    retryJob(id: $id)\n  }\n": typeof types.RetryJobDocument,
    "\n  query OrganizationsToBringIn($after: String) {\n    organizations(first: 100, after: $after) {\n      edges {\n        node {\n          id\n          name\n          kind\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OrganizationsToBringInDocument,
    "\n  query Organizations($after: String) {\n    organizations(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          shortName\n          kind\n          country\n          region\n          nippSector\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OrganizationsDocument,
    "\n  query People($after: String) {\n    people(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          email\n          role\n          state\n          lastSignInAt\n          can {\n            validate\n            disable\n            reinstate\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PeopleDocument,
    "\n  mutation ValidatePerson($id: ID!) {\n    validatePerson(id: $id) {\n      id\n    }\n  }\n": typeof types.ValidatePersonDocument,
    "\n  mutation DisablePerson($id: ID!) {\n    disablePerson(id: $id) {\n      id\n    }\n  }\n": typeof types.DisablePersonDocument,
    "\n  mutation ReinstatePerson($id: ID!) {\n    reinstatePerson(id: $id) {\n      id\n    }\n  }\n": typeof types.ReinstatePersonDocument,
    "\n  mutation AddOperationalPeriod($input: AddOperationalPeriodInput!) {\n    addOperationalPeriod(input: $input) {\n      id\n    }\n  }\n": typeof types.AddOperationalPeriodDocument,
    "\n  mutation UpdateSituationReport($input: UpdateSituationReportInput!) {\n    updateSituationReport(input: $input) {\n      ...ReportParts\n    }\n  }\n": typeof types.UpdateSituationReportDocument,
    "\n  mutation ApproveSituationReport($id: ID!, $version: Int!) {\n    approveSituationReport(id: $id, version: $version) {\n      id\n      state\n    }\n  }\n": typeof types.ApproveSituationReportDocument,
    "\n  mutation DiscardSituationReport($id: ID!) {\n    discardSituationReport(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.DiscardSituationReportDocument,
    "\n  query LatestSituationReport($id: ID!) {\n    situationReport(id: $id) {\n      ...ReportParts\n    }\n  }\n": typeof types.LatestSituationReportDocument,
    "\n  mutation DraftSituationReport($incidentId: ID!) {\n    draftSituationReport(incidentId: $incidentId) {\n      id\n    }\n  }\n": typeof types.DraftSituationReportDocument,
    "\n  mutation SetReportClock($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) {\n      id\n      reportMinutes\n      reportDueAt\n    }\n  }\n": typeof types.SetReportClockDocument,
    "\n  fragment ReportParts on SituationReport {\n    id\n    number\n    version\n    periodFrom\n    periodTo\n    situation\n    events\n    actions\n    planned\n    needs\n    organizationChart\n    marking {\n      tlp\n      cui\n    }\n    updatedByName\n    updatedAt\n    can {\n      update\n      approve\n      discard\n    }\n  }\n": typeof types.ReportPartsFragmentDoc,
    "\n  query SituationReports($incidentId: ID!, $after: String) {\n    incident(id: $incidentId) {\n      id\n      reportMinutes\n      reportDueAt\n      can {\n        contribute\n        update\n      }\n    }\n    situationReports(incidentId: $incidentId, first: 10, after: $after) {\n      edges {\n        node {\n          id\n          number\n          state\n          periodFrom\n          periodTo\n          preparedByName\n          approvedByName\n          approvedAt\n          documentId\n          ...ReportParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SituationReportsDocument,
    "\n  subscription RoomSignals($incidentId: ID!) {\n    roomSignals(incidentId: $incidentId) {\n      changed\n      present {\n        organizationShortName\n        typingIn\n        person {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.RoomSignalsDocument,
    "\n  fragment Room on Incident {\n    id\n    status\n    marking {\n      tlp\n      cui\n    }\n    can {\n      enter\n      join\n      changeStatus\n      contribute\n      update\n      bringIn\n      assign\n      createChannel\n      surge\n      appoint\n    }\n  }\n": typeof types.RoomFragmentDoc,
    "\n  query Responders($nippSectors: [NippSector!]!, $after: String) {\n    responders(first: 50, after: $after, nippSectors: $nippSectors) {\n      edges {\n        node {\n          id\n          name\n          email\n          nippSector\n          region\n          organization {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RespondersDocument,
    "\n  query PeopleToVet($organizationId: ID!, $after: String) {\n    people(organizationId: $organizationId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          email\n          state\n          can {\n            vet\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PeopleToVetDocument,
    "\n  mutation VetResponder($input: VetResponderInput!) {\n    vetResponder(input: $input) {\n      id\n      state\n    }\n  }\n": typeof types.VetResponderDocument,
    "\n  query SurgeAccesses($incidentId: ID!, $after: String) {\n    surgeAccesses(incidentId: $incidentId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          organizationShortName\n          nippSector\n          region\n          createdAt\n          expiresAt\n          endedAt\n          toldAt\n          reviewedAt\n          reviewedByName\n          deeds {\n            messages\n            documents\n            lastSeenAt\n          }\n          person {\n            id\n            name\n          }\n          can {\n            end\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SurgeAccessesDocument,
    "\n  mutation ActivateSurge($input: ActivateSurgeInput!) {\n    activateSurge(input: $input)\n  }\n": typeof types.ActivateSurgeDocument,
    "\n  mutation ExtendSurge($input: ExtendSurgeInput!) {\n    extendSurge(input: $input)\n  }\n": typeof types.ExtendSurgeDocument,
    "\n  mutation EndSurge($id: ID!) {\n    endSurge(id: $id)\n  }\n": typeof types.EndSurgeDocument,
    "\n  mutation SignSurgeReview($input: SignSurgeReviewInput!) {\n    signSurgeReview(input: $input)\n  }\n": typeof types.SignSurgeReviewDocument,
    "\n  fragment SurgeReviewLine on SurgeReview {\n    incidentId\n    number\n    name\n    exercise\n    responders\n    endedAt\n  }\n": typeof types.SurgeReviewLineFragmentDoc,
    "\n  query SurgeReviews {\n    surgeReviews(first: 100) {\n      edges {\n        node {\n          ...SurgeReviewLine\n        }\n      }\n    }\n    exercises: surgeReviews(first: 100, exercise: true) {\n      edges {\n        node {\n          ...SurgeReviewLine\n        }\n      }\n    }\n  }\n": typeof types.SurgeReviewsDocument,
    "\n  query Tasks($incidentId: ID!, $after: String) {\n    tasks(incidentId: $incidentId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          title\n          detail\n          checklist\n          state\n          dueAt\n          overdue\n          changedAt\n          changedByName\n          position {\n            id\n            title\n          }\n          assignee {\n            id\n            name\n          }\n          can {\n            changeState\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": typeof types.TasksDocument,
    "\n  mutation AddTasks($input: AddTasksInput!) {\n    addTasks(input: $input) {\n      id\n    }\n  }\n": typeof types.AddTasksDocument,
    "\n  mutation ChangeTaskState($id: ID!, $state: TaskState!) {\n    changeTaskState(id: $id, state: $state) {\n      id\n      state\n      overdue\n      changedAt\n      changedByName\n    }\n  }\n": typeof types.ChangeTaskStateDocument,
    "\n  mutation SaveIncidentTemplate($input: SaveIncidentTemplateInput!) {\n    saveIncidentTemplate(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.SaveIncidentTemplateDocument,
    "\n  query IncidentTemplates {\n    incidentTemplates(first: 100) {\n      edges {\n        node {\n          id\n          name\n          kind\n          positions\n          channels\n          checklists\n          tasks\n          organizations\n        }\n      }\n    }\n  }\n": typeof types.IncidentTemplatesDocument,
    "\n  fragment AgreementLine on SharingAgreement {\n    id\n    workspaceId\n    workspaceName\n    purpose\n    markingCeiling\n    state\n    expired\n    expiresAt\n    organization {\n      id\n      shortName\n    }\n    partner {\n      id\n      shortName\n    }\n    can {\n      answer\n      end\n    }\n  }\n": typeof types.AgreementLineFragmentDoc,
    "\n  query Agreements($workspaceId: ID!) {\n    sharingAgreements(workspaceId: $workspaceId, first: 100) {\n      edges {\n        node {\n          ...AgreementLine\n        }\n      }\n    }\n  }\n": typeof types.AgreementsDocument,
    "\n  mutation EndAgreement($id: ID!) {\n    endAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n": typeof types.EndAgreementDocument,
    "\n  query JoinRequests($workspaceId: ID!) {\n    joinRequests(workspaceId: $workspaceId, first: 100) {\n      edges {\n        node {\n          id\n          reason\n          createdAt\n          person {\n            id\n            name\n          }\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n": typeof types.JoinRequestsDocument,
    "\n  mutation AcceptJoinRequest($id: ID!) {\n    acceptJoinRequest(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.AcceptJoinRequestDocument,
    "\n  mutation DeclineJoinRequest($id: ID!) {\n    declineJoinRequest(id: $id) {\n      id\n      state\n    }\n  }\n": typeof types.DeclineJoinRequestDocument,
    "\n  query Members($workspaceId: ID!, $after: String) {\n    members(workspaceId: $workspaceId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          email\n          role\n          createdAt\n          person {\n            id\n            name\n          }\n          organization {\n            id\n            shortName\n          }\n          can {\n            changeRole\n            remove\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MembersDocument,
    "\n  mutation AddMember($input: AddMemberInput!) {\n    addMember(input: $input) {\n      id\n    }\n  }\n": typeof types.AddMemberDocument,
    "\n  mutation ChangeMemberRole($id: ID!, $role: WorkspaceRole!) {\n    changeMemberRole(id: $id, role: $role) {\n      id\n      role\n    }\n  }\n": typeof types.ChangeMemberRoleDocument,
    "\n  mutation RemoveMember($id: ID!) {\n    removeMember(id: $id)\n  }\n": typeof types.RemoveMemberDocument,
    "\n  query MyWorkspaces($after: String) {\n    workspaces(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          summary\n          role\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.MyWorkspacesDocument,
    "\n  mutation CreateWorkspace($input: CreateWorkspaceInput!) {\n    createWorkspace(input: $input) {\n      id\n    }\n  }\n": typeof types.CreateWorkspaceDocument,
    "\n  query Partners {\n    organizations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.PartnersDocument,
    "\n  mutation OfferAgreement($input: OfferAgreementInput!) {\n    offerAgreement(input: $input) {\n      id\n    }\n  }\n": typeof types.OfferAgreementDocument,
    "\n  query AgreementOffers {\n    agreementOffers(first: 100) {\n      edges {\n        node {\n          ...AgreementLine\n        }\n      }\n    }\n  }\n": typeof types.AgreementOffersDocument,
    "\n  mutation AcceptAgreement($id: ID!) {\n    acceptAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n": typeof types.AcceptAgreementDocument,
    "\n  mutation DeclineAgreement($id: ID!) {\n    declineAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n": typeof types.DeclineAgreementDocument,
    "\n  mutation EndOfferedAgreement($id: ID!) {\n    endAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n": typeof types.EndOfferedAgreementDocument,
    "\n  query WorkspaceDirectory($after: String) {\n    workspaceDirectory(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          summary\n          openRequestId\n          organization {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.WorkspaceDirectoryDocument,
    "\n  mutation RequestToJoin($input: RequestToJoinInput!) {\n    requestToJoin(input: $input) {\n      id\n    }\n  }\n": typeof types.RequestToJoinDocument,
    "\n  mutation WithdrawJoinRequest($id: ID!) {\n    withdrawJoinRequest(id: $id) {\n      id\n    }\n  }\n": typeof types.WithdrawJoinRequestDocument,
    "\n  mutation UpdateWorkspace($input: UpdateWorkspaceInput!) {\n    updateWorkspace(input: $input) {\n      id\n      name\n      summary\n      directory\n    }\n  }\n": typeof types.UpdateWorkspaceDocument,
    "\n  query WorkspaceLinks {\n    workspaces(first: 12) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.WorkspaceLinksDocument,
    "\n  query Workspace($id: ID!) {\n    workspace(id: $id) {\n      id\n      name\n      summary\n      directory\n      state\n      room\n      role\n      organization {\n        id\n        name\n        shortName\n      }\n      can {\n        contribute\n        update\n        addMember\n        answerJoinRequests\n        offerAgreement\n        archive\n        reopen\n        leave\n      }\n    }\n  }\n": typeof types.WorkspaceDocument,
    "\n  mutation ArchiveWorkspace($id: ID!) {\n    archiveWorkspace(id: $id) {\n      id\n    }\n  }\n": typeof types.ArchiveWorkspaceDocument,
    "\n  mutation ReopenWorkspace($id: ID!) {\n    reopenWorkspace(id: $id) {\n      id\n    }\n  }\n": typeof types.ReopenWorkspaceDocument,
    "\n  mutation LeaveWorkspace($id: ID!) {\n    leaveWorkspace(workspaceId: $id)\n  }\n": typeof types.LeaveWorkspaceDocument,
};
const documents: Documents = {
    "\n  query ShiftBriefing($incidentId: ID!, $since: DateTime) {\n    operationalPeriods(incidentId: $incidentId, first: 1) {\n      edges {\n        node {\n          endsAt\n        }\n      }\n    }\n    shiftBriefing(incidentId: $incidentId, since: $since) {\n      since\n      until\n      entryCount\n      openTaskCount\n      period {\n        number\n        startsAt\n        endsAt\n        objectives\n      }\n      entries {\n        id\n        channelId\n        body\n        category\n        createdAt\n        authorOrganization\n        author {\n          name\n        }\n      }\n      urgent {\n        id\n        channelId\n        body\n        priority\n        createdAt\n        authorOrganization\n        author {\n          name\n        }\n      }\n      openTasks {\n        id\n        title\n        dueAt\n        overdue\n        position {\n          title\n        }\n        assignee {\n          name\n        }\n      }\n      changedTasks {\n        id\n        title\n        state\n        changedAt\n        changedByName\n      }\n      positions {\n        title\n        holders\n      }\n    }\n  }\n": types.ShiftBriefingDocument,
    "\n  fragment MessageLine on Message {\n    id\n    clientId\n    sequence\n    body\n    priority\n    category\n    createdAt\n    editedAt\n    retractedAt\n    pinnedAt\n    acknowledgements\n    edition\n    replyToId\n    mentions {\n      id\n      kind\n      name\n    }\n    attachments {\n      id\n      title\n    }\n    authorOrganization\n    authorPosition\n    author {\n      id\n      name\n    }\n    marking {\n      tlp\n      cui\n    }\n  }\n": types.MessageLineFragmentDoc,
    "\n  query LatestMessages($channelId: ID!, $after: String) {\n    messages(channelId: $channelId, first: 50, after: $after) {\n      edges {\n        node {\n          ...MessageLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LatestMessagesDocument,
    "\n  query MissedEntries($channelId: ID!, $after: Int!) {\n    channelEntries(channelId: $channelId, after: $after, first: 200) {\n      head\n      entries {\n        sequence\n        kind\n        message {\n          ...MessageLine\n        }\n      }\n    }\n  }\n": types.MissedEntriesDocument,
    "\n  subscription ChannelDelivery($channelId: ID!) {\n    channelAppended(channelId: $channelId) {\n      head\n      entry {\n        sequence\n        kind\n        message {\n          ...MessageLine\n        }\n      }\n    }\n  }\n": types.ChannelDeliveryDocument,
    "\n  query RoomChannels($incidentId: ID!) {\n    channels(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          kind\n          name\n          purpose\n          exercise\n          closedGroup\n          closedAt\n          can {\n            post\n          }\n        }\n      }\n    }\n  }\n": types.RoomChannelsDocument,
    "\n  query FilteredChronology($channelId: ID!, $categories: [LogCategory!]!, $pinned: Boolean!, $after: String) {\n    messages(channelId: $channelId, categories: $categories, pinned: $pinned, first: 50, after: $after) {\n      edges {\n        node {\n          ...MessageLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FilteredChronologyDocument,
    "\n  mutation SignalTyping($channelId: ID!) {\n    signalTyping(channelId: $channelId)\n  }\n": types.SignalTypingDocument,
    "\n  query PositionsToTalkTo($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          holders {\n            id\n            person {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n": types.PositionsToTalkToDocument,
    "\n  mutation OpenDirectChannel($input: OpenDirectChannelInput!) {\n    openDirectChannel(input: $input) {\n      id\n    }\n  }\n": types.OpenDirectChannelDocument,
    "\n  query MessageActions($id: ID!) {\n    message(id: $id) {\n      acknowledged\n      can {\n        edit\n        retract\n        pin\n        unpin\n        acknowledge\n      }\n      versions {\n        body\n        createdAt\n      }\n    }\n  }\n": types.MessageActionsDocument,
    "\n  mutation EditMessage($input: EditMessageInput!) {\n    editMessage(input: $input) {\n      message {\n        id\n      }\n    }\n  }\n": types.EditMessageDocument,
    "\n  mutation PinMessage($id: ID!) {\n    pinMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n": types.PinMessageDocument,
    "\n  mutation UnpinMessage($id: ID!) {\n    unpinMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n": types.UnpinMessageDocument,
    "\n  mutation AcknowledgeMessage($id: ID!, $edition: Int!) {\n    acknowledgeMessage(id: $id, edition: $edition) {\n      message {\n        id\n      }\n    }\n  }\n": types.AcknowledgeMessageDocument,
    "\n  mutation CreateChannel($input: CreateChannelInput!) {\n    createChannel(input: $input) {\n      id\n    }\n  }\n": types.CreateChannelDocument,
    "\n  query RoomParties($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          holders {\n            id\n            person {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n    participations(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n": types.RoomPartiesDocument,
    "\n  query RoomDocuments($filter: DocumentFilterInput!) {\n    documents(first: 50, filter: $filter) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.RoomDocumentsDocument,
    "\n  query BroughtDocument($id: ID!) {\n    document(id: $id) {\n      id\n      title\n      author {\n        id\n      }\n      can {\n        trash\n      }\n    }\n  }\n": types.BroughtDocumentDocument,
    "\n  mutation RetractMessage($id: ID!) {\n    retractMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n": types.RetractMessageDocument,
    "\n  mutation TrashBroughtDocument($id: ID!) {\n    trashDocument(id: $id) {\n      id\n      trashedAt\n    }\n  }\n": types.TrashBroughtDocumentDocument,
    "\n  query SearchMessages($text: String!, $incidentId: ID!, $mentioningMe: Boolean!, $after: String) {\n    searchMessages(\n      text: $text\n      incidentId: $incidentId\n      mentioningMe: $mentioningMe\n      first: 25\n      after: $after\n    ) {\n      edges {\n        node {\n          channelName\n          message {\n            id\n            channelId\n            body\n            createdAt\n            authorOrganization\n            author {\n              name\n            }\n            marking {\n              tlp\n              cui\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SearchMessagesDocument,
    "\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) {\n      ...MessageLine\n    }\n  }\n": types.PostMessageDocument,
    "\n  mutation UpdateDocument($input: UpdateDocumentInput!) {\n    updateDocument(input: $input) {\n      id\n      title\n      description\n      language\n      tags\n      updatedAt\n    }\n  }\n": types.UpdateDocumentDocument,
    "\n  query DocumentPage($id: ID!) {\n    document(id: $id) {\n      ...DocumentLine\n      description\n      language\n      tags\n      updatedAt\n      erasedAfter\n      file {\n        sha256\n        state\n        path\n      }\n      can {\n        download\n        update\n        trash\n        restore\n        erase\n      }\n    }\n  }\n": types.DocumentPageDocument,
    "\n  mutation TrashDocument($id: ID!) {\n    trashDocument(id: $id) {\n      id\n    }\n  }\n": types.TrashDocumentDocument,
    "\n  mutation RestoreDocument($id: ID!) {\n    restoreDocument(id: $id) {\n      id\n    }\n  }\n": types.RestoreDocumentDocument,
    "\n  fragment DocumentLine on Document {\n    id\n    title\n    createdAt\n    trashedAt\n    exercise\n    workspace {\n      id\n      name\n    }\n    organization {\n      id\n      shortName\n    }\n    author {\n      id\n      name\n    }\n    file {\n      name\n      size\n      mediaType\n    }\n  }\n": types.DocumentLineFragmentDoc,
    "\n  query WorkspaceDocuments($workspaceId: ID!, $sort: DocumentSort!, $trashed: Boolean!, $after: String) {\n    documents(\n      first: 25\n      after: $after\n      sort: $sort\n      filter: { workspaceId: $workspaceId, trashed: $trashed }\n    ) {\n      edges {\n        node {\n          ...DocumentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.WorkspaceDocumentsDocument,
    "\n  subscription DocumentShared($workspaceId: ID!) {\n    documentShared(workspaceId: $workspaceId) {\n      ...DocumentLine\n    }\n  }\n": types.DocumentSharedDocument,
    "\n  mutation EraseDocument($input: EraseDocumentInput!) {\n    eraseDocument(input: $input)\n  }\n": types.EraseDocumentDocument,
    "\n  query LatestDocuments($after: String) {\n    documents(first: 10, after: $after) {\n      edges {\n        node {\n          ...DocumentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LatestDocumentsDocument,
    "\n  query Storage($workspaceId: ID!) {\n    storage(workspaceId: $workspaceId) {\n      scope\n      bytes\n      mostBytes\n    }\n  }\n": types.StorageDocument,
    "\n  subscription SessionHeld {\n    sessionHeld\n  }\n": types.SessionHeldDocument,
    "\n  query SessionEnds {\n    viewer {\n      id\n      sessionEndsAt\n      sessionExpiresAt\n    }\n  }\n": types.SessionEndsDocument,
    "\n  query Sessions {\n    sessions(first: 100) {\n      edges {\n        node {\n          id\n          current\n          address\n          userAgent\n          createdAt\n          lastSeenAt\n          expiresAt\n          can {\n            end\n          }\n        }\n      }\n    }\n  }\n": types.SessionsDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions\n  }\n": types.EndOtherSessionsDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      name\n      email\n      sessionExpiresAt\n      idleMinutes\n      responder\n      organization {\n        id\n        name\n        shortName\n      }\n      can {\n        createWorkspace\n        administer\n        operate\n      }\n    }\n  }\n": types.ViewerDocument,
    "\n  query ActiveIncidents {\n    incidents(first: 25, open: true) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n    }\n    exercises: incidents(first: 25, open: true, exercise: true) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n    }\n  }\n": types.ActiveIncidentsDocument,
    "\n  fragment IncidentLine on Incident {\n    id\n    number\n    name\n    kind\n    status\n    exercise\n    location\n    openedAt\n    marking {\n      tlp\n      cui\n    }\n    can {\n      enter\n      join\n    }\n  }\n": types.IncidentLineFragmentDoc,
    "\n  query OpenIncidents {\n    incidents(first: 8, open: true) {\n      edges {\n        node {\n          id\n          name\n          exercise\n        }\n      }\n    }\n    exercises: incidents(first: 4, open: true, exercise: true) {\n      edges {\n        node {\n          id\n          name\n          exercise\n        }\n      }\n    }\n  }\n": types.OpenIncidentsDocument,
    "\n  query IncidentRoom($id: ID!) {\n    incident(id: $id) {\n      ...IncidentLine\n      ...Room\n      type\n      eventRating\n      continuityPhase\n      reportDueAt\n      lead {\n        id\n        shortName\n      }\n    }\n  }\n": types.IncidentRoomDocument,
    "\n  query Incidents($exercise: Boolean!, $after: String) {\n    incidents(first: 24, after: $after, exercise: $exercise) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.IncidentsDocument,
    "\n  mutation OpenIncident($input: OpenIncidentInput!) {\n    opened: openIncident(input: $input) {\n      id\n    }\n  }\n": types.OpenIncidentDocument,
    "\n  mutation OpenIncidentFromTemplate($id: ID!, $input: OpenIncidentInput!) {\n    opened: openIncidentFromTemplate(id: $id, input: $input) {\n      id\n    }\n  }\n": types.OpenIncidentFromTemplateDocument,
    "\n  mutation JoinIncident($id: ID!) {\n    joinIncident(id: $id) {\n      id\n    }\n  }\n": types.JoinIncidentDocument,
    "\n  mutation BringIn($incidentId: ID!, $input: BringInInput!) {\n    bringIn(incidentId: $incidentId, input: $input)\n  }\n": types.BringInDocument,
    "\n  mutation EndParticipation($incidentId: ID!, $organizationId: ID!) {\n    endParticipation(incidentId: $incidentId, organizationId: $organizationId)\n  }\n": types.EndParticipationDocument,
    "\n  mutation AssignPosition($input: AssignPositionInput!) {\n    assignPosition(input: $input) {\n      id\n    }\n  }\n": types.AssignPositionDocument,
    "\n  mutation CheckIn($id: ID!) {\n    checkIn(id: $id) {\n      id\n    }\n  }\n": types.CheckInDocument,
    "\n  mutation RelievePosition($input: RelievePositionInput!) {\n    relievePosition(input: $input)\n  }\n": types.RelievePositionDocument,
    "\n  mutation AppointManager($input: AppointManagerInput!) {\n    appointManager(input: $input)\n  }\n": types.AppointManagerDocument,
    "\n  query RoomPeople($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          section\n          holders {\n            id\n            createdAt\n            checkedInAt\n            organizationShortName\n            manages\n            owns\n            person {\n              id\n              name\n            }\n            can {\n              checkIn\n              relieve\n            }\n          }\n        }\n      }\n    }\n    participations(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          people\n          kind\n          organization {\n            id\n            name\n            shortName\n          }\n        }\n      }\n    }\n  }\n": types.RoomPeopleDocument,
    "\n  mutation ChangeIncidentStatus($input: ChangeIncidentStatusInput!) {\n    changeIncidentStatus(input: $input) {\n      ...IncidentLine\n    }\n  }\n": types.ChangeIncidentStatusDocument,
    "\n  query FailingJobs {\n    failingJobs(first: 20) {\n      edges {\n        node {\n          id\n          task\n          attempts\n          dead\n          lastError\n          failedAt\n          nextAttemptAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.FailingJobsDocument,
    "\n  mutation RetryJob($id: ID!) {\n    retryJob(id: $id)\n  }\n": types.RetryJobDocument,
    "\n  query OrganizationsToBringIn($after: String) {\n    organizations(first: 100, after: $after) {\n      edges {\n        node {\n          id\n          name\n          kind\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OrganizationsToBringInDocument,
    "\n  query Organizations($after: String) {\n    organizations(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          shortName\n          kind\n          country\n          region\n          nippSector\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OrganizationsDocument,
    "\n  query People($after: String) {\n    people(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          email\n          role\n          state\n          lastSignInAt\n          can {\n            validate\n            disable\n            reinstate\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PeopleDocument,
    "\n  mutation ValidatePerson($id: ID!) {\n    validatePerson(id: $id) {\n      id\n    }\n  }\n": types.ValidatePersonDocument,
    "\n  mutation DisablePerson($id: ID!) {\n    disablePerson(id: $id) {\n      id\n    }\n  }\n": types.DisablePersonDocument,
    "\n  mutation ReinstatePerson($id: ID!) {\n    reinstatePerson(id: $id) {\n      id\n    }\n  }\n": types.ReinstatePersonDocument,
    "\n  mutation AddOperationalPeriod($input: AddOperationalPeriodInput!) {\n    addOperationalPeriod(input: $input) {\n      id\n    }\n  }\n": types.AddOperationalPeriodDocument,
    "\n  mutation UpdateSituationReport($input: UpdateSituationReportInput!) {\n    updateSituationReport(input: $input) {\n      ...ReportParts\n    }\n  }\n": types.UpdateSituationReportDocument,
    "\n  mutation ApproveSituationReport($id: ID!, $version: Int!) {\n    approveSituationReport(id: $id, version: $version) {\n      id\n      state\n    }\n  }\n": types.ApproveSituationReportDocument,
    "\n  mutation DiscardSituationReport($id: ID!) {\n    discardSituationReport(id: $id) {\n      id\n      state\n    }\n  }\n": types.DiscardSituationReportDocument,
    "\n  query LatestSituationReport($id: ID!) {\n    situationReport(id: $id) {\n      ...ReportParts\n    }\n  }\n": types.LatestSituationReportDocument,
    "\n  mutation DraftSituationReport($incidentId: ID!) {\n    draftSituationReport(incidentId: $incidentId) {\n      id\n    }\n  }\n": types.DraftSituationReportDocument,
    "\n  mutation SetReportClock($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) {\n      id\n      reportMinutes\n      reportDueAt\n    }\n  }\n": types.SetReportClockDocument,
    "\n  fragment ReportParts on SituationReport {\n    id\n    number\n    version\n    periodFrom\n    periodTo\n    situation\n    events\n    actions\n    planned\n    needs\n    organizationChart\n    marking {\n      tlp\n      cui\n    }\n    updatedByName\n    updatedAt\n    can {\n      update\n      approve\n      discard\n    }\n  }\n": types.ReportPartsFragmentDoc,
    "\n  query SituationReports($incidentId: ID!, $after: String) {\n    incident(id: $incidentId) {\n      id\n      reportMinutes\n      reportDueAt\n      can {\n        contribute\n        update\n      }\n    }\n    situationReports(incidentId: $incidentId, first: 10, after: $after) {\n      edges {\n        node {\n          id\n          number\n          state\n          periodFrom\n          periodTo\n          preparedByName\n          approvedByName\n          approvedAt\n          documentId\n          ...ReportParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SituationReportsDocument,
    "\n  subscription RoomSignals($incidentId: ID!) {\n    roomSignals(incidentId: $incidentId) {\n      changed\n      present {\n        organizationShortName\n        typingIn\n        person {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.RoomSignalsDocument,
    "\n  fragment Room on Incident {\n    id\n    status\n    marking {\n      tlp\n      cui\n    }\n    can {\n      enter\n      join\n      changeStatus\n      contribute\n      update\n      bringIn\n      assign\n      createChannel\n      surge\n      appoint\n    }\n  }\n": types.RoomFragmentDoc,
    "\n  query Responders($nippSectors: [NippSector!]!, $after: String) {\n    responders(first: 50, after: $after, nippSectors: $nippSectors) {\n      edges {\n        node {\n          id\n          name\n          email\n          nippSector\n          region\n          organization {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RespondersDocument,
    "\n  query PeopleToVet($organizationId: ID!, $after: String) {\n    people(organizationId: $organizationId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          email\n          state\n          can {\n            vet\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PeopleToVetDocument,
    "\n  mutation VetResponder($input: VetResponderInput!) {\n    vetResponder(input: $input) {\n      id\n      state\n    }\n  }\n": types.VetResponderDocument,
    "\n  query SurgeAccesses($incidentId: ID!, $after: String) {\n    surgeAccesses(incidentId: $incidentId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          organizationShortName\n          nippSector\n          region\n          createdAt\n          expiresAt\n          endedAt\n          toldAt\n          reviewedAt\n          reviewedByName\n          deeds {\n            messages\n            documents\n            lastSeenAt\n          }\n          person {\n            id\n            name\n          }\n          can {\n            end\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SurgeAccessesDocument,
    "\n  mutation ActivateSurge($input: ActivateSurgeInput!) {\n    activateSurge(input: $input)\n  }\n": types.ActivateSurgeDocument,
    "\n  mutation ExtendSurge($input: ExtendSurgeInput!) {\n    extendSurge(input: $input)\n  }\n": types.ExtendSurgeDocument,
    "\n  mutation EndSurge($id: ID!) {\n    endSurge(id: $id)\n  }\n": types.EndSurgeDocument,
    "\n  mutation SignSurgeReview($input: SignSurgeReviewInput!) {\n    signSurgeReview(input: $input)\n  }\n": types.SignSurgeReviewDocument,
    "\n  fragment SurgeReviewLine on SurgeReview {\n    incidentId\n    number\n    name\n    exercise\n    responders\n    endedAt\n  }\n": types.SurgeReviewLineFragmentDoc,
    "\n  query SurgeReviews {\n    surgeReviews(first: 100) {\n      edges {\n        node {\n          ...SurgeReviewLine\n        }\n      }\n    }\n    exercises: surgeReviews(first: 100, exercise: true) {\n      edges {\n        node {\n          ...SurgeReviewLine\n        }\n      }\n    }\n  }\n": types.SurgeReviewsDocument,
    "\n  query Tasks($incidentId: ID!, $after: String) {\n    tasks(incidentId: $incidentId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          title\n          detail\n          checklist\n          state\n          dueAt\n          overdue\n          changedAt\n          changedByName\n          position {\n            id\n            title\n          }\n          assignee {\n            id\n            name\n          }\n          can {\n            changeState\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n": types.TasksDocument,
    "\n  mutation AddTasks($input: AddTasksInput!) {\n    addTasks(input: $input) {\n      id\n    }\n  }\n": types.AddTasksDocument,
    "\n  mutation ChangeTaskState($id: ID!, $state: TaskState!) {\n    changeTaskState(id: $id, state: $state) {\n      id\n      state\n      overdue\n      changedAt\n      changedByName\n    }\n  }\n": types.ChangeTaskStateDocument,
    "\n  mutation SaveIncidentTemplate($input: SaveIncidentTemplateInput!) {\n    saveIncidentTemplate(input: $input) {\n      id\n      name\n    }\n  }\n": types.SaveIncidentTemplateDocument,
    "\n  query IncidentTemplates {\n    incidentTemplates(first: 100) {\n      edges {\n        node {\n          id\n          name\n          kind\n          positions\n          channels\n          checklists\n          tasks\n          organizations\n        }\n      }\n    }\n  }\n": types.IncidentTemplatesDocument,
    "\n  fragment AgreementLine on SharingAgreement {\n    id\n    workspaceId\n    workspaceName\n    purpose\n    markingCeiling\n    state\n    expired\n    expiresAt\n    organization {\n      id\n      shortName\n    }\n    partner {\n      id\n      shortName\n    }\n    can {\n      answer\n      end\n    }\n  }\n": types.AgreementLineFragmentDoc,
    "\n  query Agreements($workspaceId: ID!) {\n    sharingAgreements(workspaceId: $workspaceId, first: 100) {\n      edges {\n        node {\n          ...AgreementLine\n        }\n      }\n    }\n  }\n": types.AgreementsDocument,
    "\n  mutation EndAgreement($id: ID!) {\n    endAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n": types.EndAgreementDocument,
    "\n  query JoinRequests($workspaceId: ID!) {\n    joinRequests(workspaceId: $workspaceId, first: 100) {\n      edges {\n        node {\n          id\n          reason\n          createdAt\n          person {\n            id\n            name\n          }\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n": types.JoinRequestsDocument,
    "\n  mutation AcceptJoinRequest($id: ID!) {\n    acceptJoinRequest(id: $id) {\n      id\n      state\n    }\n  }\n": types.AcceptJoinRequestDocument,
    "\n  mutation DeclineJoinRequest($id: ID!) {\n    declineJoinRequest(id: $id) {\n      id\n      state\n    }\n  }\n": types.DeclineJoinRequestDocument,
    "\n  query Members($workspaceId: ID!, $after: String) {\n    members(workspaceId: $workspaceId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          email\n          role\n          createdAt\n          person {\n            id\n            name\n          }\n          organization {\n            id\n            shortName\n          }\n          can {\n            changeRole\n            remove\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MembersDocument,
    "\n  mutation AddMember($input: AddMemberInput!) {\n    addMember(input: $input) {\n      id\n    }\n  }\n": types.AddMemberDocument,
    "\n  mutation ChangeMemberRole($id: ID!, $role: WorkspaceRole!) {\n    changeMemberRole(id: $id, role: $role) {\n      id\n      role\n    }\n  }\n": types.ChangeMemberRoleDocument,
    "\n  mutation RemoveMember($id: ID!) {\n    removeMember(id: $id)\n  }\n": types.RemoveMemberDocument,
    "\n  query MyWorkspaces($after: String) {\n    workspaces(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          summary\n          role\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.MyWorkspacesDocument,
    "\n  mutation CreateWorkspace($input: CreateWorkspaceInput!) {\n    createWorkspace(input: $input) {\n      id\n    }\n  }\n": types.CreateWorkspaceDocument,
    "\n  query Partners {\n    organizations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.PartnersDocument,
    "\n  mutation OfferAgreement($input: OfferAgreementInput!) {\n    offerAgreement(input: $input) {\n      id\n    }\n  }\n": types.OfferAgreementDocument,
    "\n  query AgreementOffers {\n    agreementOffers(first: 100) {\n      edges {\n        node {\n          ...AgreementLine\n        }\n      }\n    }\n  }\n": types.AgreementOffersDocument,
    "\n  mutation AcceptAgreement($id: ID!) {\n    acceptAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n": types.AcceptAgreementDocument,
    "\n  mutation DeclineAgreement($id: ID!) {\n    declineAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n": types.DeclineAgreementDocument,
    "\n  mutation EndOfferedAgreement($id: ID!) {\n    endAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n": types.EndOfferedAgreementDocument,
    "\n  query WorkspaceDirectory($after: String) {\n    workspaceDirectory(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          summary\n          openRequestId\n          organization {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.WorkspaceDirectoryDocument,
    "\n  mutation RequestToJoin($input: RequestToJoinInput!) {\n    requestToJoin(input: $input) {\n      id\n    }\n  }\n": types.RequestToJoinDocument,
    "\n  mutation WithdrawJoinRequest($id: ID!) {\n    withdrawJoinRequest(id: $id) {\n      id\n    }\n  }\n": types.WithdrawJoinRequestDocument,
    "\n  mutation UpdateWorkspace($input: UpdateWorkspaceInput!) {\n    updateWorkspace(input: $input) {\n      id\n      name\n      summary\n      directory\n    }\n  }\n": types.UpdateWorkspaceDocument,
    "\n  query WorkspaceLinks {\n    workspaces(first: 12) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.WorkspaceLinksDocument,
    "\n  query Workspace($id: ID!) {\n    workspace(id: $id) {\n      id\n      name\n      summary\n      directory\n      state\n      room\n      role\n      organization {\n        id\n        name\n        shortName\n      }\n      can {\n        contribute\n        update\n        addMember\n        answerJoinRequests\n        offerAgreement\n        archive\n        reopen\n        leave\n      }\n    }\n  }\n": types.WorkspaceDocument,
    "\n  mutation ArchiveWorkspace($id: ID!) {\n    archiveWorkspace(id: $id) {\n      id\n    }\n  }\n": types.ArchiveWorkspaceDocument,
    "\n  mutation ReopenWorkspace($id: ID!) {\n    reopenWorkspace(id: $id) {\n      id\n    }\n  }\n": types.ReopenWorkspaceDocument,
    "\n  mutation LeaveWorkspace($id: ID!) {\n    leaveWorkspace(workspaceId: $id)\n  }\n": types.LeaveWorkspaceDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShiftBriefing($incidentId: ID!, $since: DateTime) {\n    operationalPeriods(incidentId: $incidentId, first: 1) {\n      edges {\n        node {\n          endsAt\n        }\n      }\n    }\n    shiftBriefing(incidentId: $incidentId, since: $since) {\n      since\n      until\n      entryCount\n      openTaskCount\n      period {\n        number\n        startsAt\n        endsAt\n        objectives\n      }\n      entries {\n        id\n        channelId\n        body\n        category\n        createdAt\n        authorOrganization\n        author {\n          name\n        }\n      }\n      urgent {\n        id\n        channelId\n        body\n        priority\n        createdAt\n        authorOrganization\n        author {\n          name\n        }\n      }\n      openTasks {\n        id\n        title\n        dueAt\n        overdue\n        position {\n          title\n        }\n        assignee {\n          name\n        }\n      }\n      changedTasks {\n        id\n        title\n        state\n        changedAt\n        changedByName\n      }\n      positions {\n        title\n        holders\n      }\n    }\n  }\n"): (typeof documents)["\n  query ShiftBriefing($incidentId: ID!, $since: DateTime) {\n    operationalPeriods(incidentId: $incidentId, first: 1) {\n      edges {\n        node {\n          endsAt\n        }\n      }\n    }\n    shiftBriefing(incidentId: $incidentId, since: $since) {\n      since\n      until\n      entryCount\n      openTaskCount\n      period {\n        number\n        startsAt\n        endsAt\n        objectives\n      }\n      entries {\n        id\n        channelId\n        body\n        category\n        createdAt\n        authorOrganization\n        author {\n          name\n        }\n      }\n      urgent {\n        id\n        channelId\n        body\n        priority\n        createdAt\n        authorOrganization\n        author {\n          name\n        }\n      }\n      openTasks {\n        id\n        title\n        dueAt\n        overdue\n        position {\n          title\n        }\n        assignee {\n          name\n        }\n      }\n      changedTasks {\n        id\n        title\n        state\n        changedAt\n        changedByName\n      }\n      positions {\n        title\n        holders\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MessageLine on Message {\n    id\n    clientId\n    sequence\n    body\n    priority\n    category\n    createdAt\n    editedAt\n    retractedAt\n    pinnedAt\n    acknowledgements\n    edition\n    replyToId\n    mentions {\n      id\n      kind\n      name\n    }\n    attachments {\n      id\n      title\n    }\n    authorOrganization\n    authorPosition\n    author {\n      id\n      name\n    }\n    marking {\n      tlp\n      cui\n    }\n  }\n"): (typeof documents)["\n  fragment MessageLine on Message {\n    id\n    clientId\n    sequence\n    body\n    priority\n    category\n    createdAt\n    editedAt\n    retractedAt\n    pinnedAt\n    acknowledgements\n    edition\n    replyToId\n    mentions {\n      id\n      kind\n      name\n    }\n    attachments {\n      id\n      title\n    }\n    authorOrganization\n    authorPosition\n    author {\n      id\n      name\n    }\n    marking {\n      tlp\n      cui\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LatestMessages($channelId: ID!, $after: String) {\n    messages(channelId: $channelId, first: 50, after: $after) {\n      edges {\n        node {\n          ...MessageLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query LatestMessages($channelId: ID!, $after: String) {\n    messages(channelId: $channelId, first: 50, after: $after) {\n      edges {\n        node {\n          ...MessageLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MissedEntries($channelId: ID!, $after: Int!) {\n    channelEntries(channelId: $channelId, after: $after, first: 200) {\n      head\n      entries {\n        sequence\n        kind\n        message {\n          ...MessageLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query MissedEntries($channelId: ID!, $after: Int!) {\n    channelEntries(channelId: $channelId, after: $after, first: 200) {\n      head\n      entries {\n        sequence\n        kind\n        message {\n          ...MessageLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ChannelDelivery($channelId: ID!) {\n    channelAppended(channelId: $channelId) {\n      head\n      entry {\n        sequence\n        kind\n        message {\n          ...MessageLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription ChannelDelivery($channelId: ID!) {\n    channelAppended(channelId: $channelId) {\n      head\n      entry {\n        sequence\n        kind\n        message {\n          ...MessageLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomChannels($incidentId: ID!) {\n    channels(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          kind\n          name\n          purpose\n          exercise\n          closedGroup\n          closedAt\n          can {\n            post\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RoomChannels($incidentId: ID!) {\n    channels(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          kind\n          name\n          purpose\n          exercise\n          closedGroup\n          closedAt\n          can {\n            post\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FilteredChronology($channelId: ID!, $categories: [LogCategory!]!, $pinned: Boolean!, $after: String) {\n    messages(channelId: $channelId, categories: $categories, pinned: $pinned, first: 50, after: $after) {\n      edges {\n        node {\n          ...MessageLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query FilteredChronology($channelId: ID!, $categories: [LogCategory!]!, $pinned: Boolean!, $after: String) {\n    messages(channelId: $channelId, categories: $categories, pinned: $pinned, first: 50, after: $after) {\n      edges {\n        node {\n          ...MessageLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignalTyping($channelId: ID!) {\n    signalTyping(channelId: $channelId)\n  }\n"): (typeof documents)["\n  mutation SignalTyping($channelId: ID!) {\n    signalTyping(channelId: $channelId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PositionsToTalkTo($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          holders {\n            id\n            person {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PositionsToTalkTo($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          holders {\n            id\n            person {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenDirectChannel($input: OpenDirectChannelInput!) {\n    openDirectChannel(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation OpenDirectChannel($input: OpenDirectChannelInput!) {\n    openDirectChannel(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MessageActions($id: ID!) {\n    message(id: $id) {\n      acknowledged\n      can {\n        edit\n        retract\n        pin\n        unpin\n        acknowledge\n      }\n      versions {\n        body\n        createdAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query MessageActions($id: ID!) {\n    message(id: $id) {\n      acknowledged\n      can {\n        edit\n        retract\n        pin\n        unpin\n        acknowledge\n      }\n      versions {\n        body\n        createdAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditMessage($input: EditMessageInput!) {\n    editMessage(input: $input) {\n      message {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EditMessage($input: EditMessageInput!) {\n    editMessage(input: $input) {\n      message {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PinMessage($id: ID!) {\n    pinMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PinMessage($id: ID!) {\n    pinMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnpinMessage($id: ID!) {\n    unpinMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UnpinMessage($id: ID!) {\n    unpinMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcknowledgeMessage($id: ID!, $edition: Int!) {\n    acknowledgeMessage(id: $id, edition: $edition) {\n      message {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AcknowledgeMessage($id: ID!, $edition: Int!) {\n    acknowledgeMessage(id: $id, edition: $edition) {\n      message {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateChannel($input: CreateChannelInput!) {\n    createChannel(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateChannel($input: CreateChannelInput!) {\n    createChannel(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomParties($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          holders {\n            id\n            person {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n    participations(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RoomParties($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          holders {\n            id\n            person {\n              id\n              name\n            }\n          }\n        }\n      }\n    }\n    participations(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomDocuments($filter: DocumentFilterInput!) {\n    documents(first: 50, filter: $filter) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RoomDocuments($filter: DocumentFilterInput!) {\n    documents(first: 50, filter: $filter) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BroughtDocument($id: ID!) {\n    document(id: $id) {\n      id\n      title\n      author {\n        id\n      }\n      can {\n        trash\n      }\n    }\n  }\n"): (typeof documents)["\n  query BroughtDocument($id: ID!) {\n    document(id: $id) {\n      id\n      title\n      author {\n        id\n      }\n      can {\n        trash\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetractMessage($id: ID!) {\n    retractMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RetractMessage($id: ID!) {\n    retractMessage(id: $id) {\n      message {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TrashBroughtDocument($id: ID!) {\n    trashDocument(id: $id) {\n      id\n      trashedAt\n    }\n  }\n"): (typeof documents)["\n  mutation TrashBroughtDocument($id: ID!) {\n    trashDocument(id: $id) {\n      id\n      trashedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SearchMessages($text: String!, $incidentId: ID!, $mentioningMe: Boolean!, $after: String) {\n    searchMessages(\n      text: $text\n      incidentId: $incidentId\n      mentioningMe: $mentioningMe\n      first: 25\n      after: $after\n    ) {\n      edges {\n        node {\n          channelName\n          message {\n            id\n            channelId\n            body\n            createdAt\n            authorOrganization\n            author {\n              name\n            }\n            marking {\n              tlp\n              cui\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query SearchMessages($text: String!, $incidentId: ID!, $mentioningMe: Boolean!, $after: String) {\n    searchMessages(\n      text: $text\n      incidentId: $incidentId\n      mentioningMe: $mentioningMe\n      first: 25\n      after: $after\n    ) {\n      edges {\n        node {\n          channelName\n          message {\n            id\n            channelId\n            body\n            createdAt\n            authorOrganization\n            author {\n              name\n            }\n            marking {\n              tlp\n              cui\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) {\n      ...MessageLine\n    }\n  }\n"): (typeof documents)["\n  mutation PostMessage($input: PostMessageInput!) {\n    postMessage(input: $input) {\n      ...MessageLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateDocument($input: UpdateDocumentInput!) {\n    updateDocument(input: $input) {\n      id\n      title\n      description\n      language\n      tags\n      updatedAt\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateDocument($input: UpdateDocumentInput!) {\n    updateDocument(input: $input) {\n      id\n      title\n      description\n      language\n      tags\n      updatedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentPage($id: ID!) {\n    document(id: $id) {\n      ...DocumentLine\n      description\n      language\n      tags\n      updatedAt\n      erasedAfter\n      file {\n        sha256\n        state\n        path\n      }\n      can {\n        download\n        update\n        trash\n        restore\n        erase\n      }\n    }\n  }\n"): (typeof documents)["\n  query DocumentPage($id: ID!) {\n    document(id: $id) {\n      ...DocumentLine\n      description\n      language\n      tags\n      updatedAt\n      erasedAfter\n      file {\n        sha256\n        state\n        path\n      }\n      can {\n        download\n        update\n        trash\n        restore\n        erase\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TrashDocument($id: ID!) {\n    trashDocument(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation TrashDocument($id: ID!) {\n    trashDocument(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreDocument($id: ID!) {\n    restoreDocument(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreDocument($id: ID!) {\n    restoreDocument(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DocumentLine on Document {\n    id\n    title\n    createdAt\n    trashedAt\n    exercise\n    workspace {\n      id\n      name\n    }\n    organization {\n      id\n      shortName\n    }\n    author {\n      id\n      name\n    }\n    file {\n      name\n      size\n      mediaType\n    }\n  }\n"): (typeof documents)["\n  fragment DocumentLine on Document {\n    id\n    title\n    createdAt\n    trashedAt\n    exercise\n    workspace {\n      id\n      name\n    }\n    organization {\n      id\n      shortName\n    }\n    author {\n      id\n      name\n    }\n    file {\n      name\n      size\n      mediaType\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkspaceDocuments($workspaceId: ID!, $sort: DocumentSort!, $trashed: Boolean!, $after: String) {\n    documents(\n      first: 25\n      after: $after\n      sort: $sort\n      filter: { workspaceId: $workspaceId, trashed: $trashed }\n    ) {\n      edges {\n        node {\n          ...DocumentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query WorkspaceDocuments($workspaceId: ID!, $sort: DocumentSort!, $trashed: Boolean!, $after: String) {\n    documents(\n      first: 25\n      after: $after\n      sort: $sort\n      filter: { workspaceId: $workspaceId, trashed: $trashed }\n    ) {\n      edges {\n        node {\n          ...DocumentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DocumentShared($workspaceId: ID!) {\n    documentShared(workspaceId: $workspaceId) {\n      ...DocumentLine\n    }\n  }\n"): (typeof documents)["\n  subscription DocumentShared($workspaceId: ID!) {\n    documentShared(workspaceId: $workspaceId) {\n      ...DocumentLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EraseDocument($input: EraseDocumentInput!) {\n    eraseDocument(input: $input)\n  }\n"): (typeof documents)["\n  mutation EraseDocument($input: EraseDocumentInput!) {\n    eraseDocument(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LatestDocuments($after: String) {\n    documents(first: 10, after: $after) {\n      edges {\n        node {\n          ...DocumentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query LatestDocuments($after: String) {\n    documents(first: 10, after: $after) {\n      edges {\n        node {\n          ...DocumentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Storage($workspaceId: ID!) {\n    storage(workspaceId: $workspaceId) {\n      scope\n      bytes\n      mostBytes\n    }\n  }\n"): (typeof documents)["\n  query Storage($workspaceId: ID!) {\n    storage(workspaceId: $workspaceId) {\n      scope\n      bytes\n      mostBytes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SessionHeld {\n    sessionHeld\n  }\n"): (typeof documents)["\n  subscription SessionHeld {\n    sessionHeld\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SessionEnds {\n    viewer {\n      id\n      sessionEndsAt\n      sessionExpiresAt\n    }\n  }\n"): (typeof documents)["\n  query SessionEnds {\n    viewer {\n      id\n      sessionEndsAt\n      sessionExpiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions {\n    sessions(first: 100) {\n      edges {\n        node {\n          id\n          current\n          address\n          userAgent\n          createdAt\n          lastSeenAt\n          expiresAt\n          can {\n            end\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Sessions {\n    sessions(first: 100) {\n      edges {\n        node {\n          id\n          current\n          address\n          userAgent\n          createdAt\n          lastSeenAt\n          expiresAt\n          can {\n            end\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions {\n    endOtherSessions\n  }\n"): (typeof documents)["\n  mutation EndOtherSessions {\n    endOtherSessions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      name\n      email\n      sessionExpiresAt\n      idleMinutes\n      responder\n      organization {\n        id\n        name\n        shortName\n      }\n      can {\n        createWorkspace\n        administer\n        operate\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      name\n      email\n      sessionExpiresAt\n      idleMinutes\n      responder\n      organization {\n        id\n        name\n        shortName\n      }\n      can {\n        createWorkspace\n        administer\n        operate\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ActiveIncidents {\n    incidents(first: 25, open: true) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n    }\n    exercises: incidents(first: 25, open: true, exercise: true) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ActiveIncidents {\n    incidents(first: 25, open: true) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n    }\n    exercises: incidents(first: 25, open: true, exercise: true) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IncidentLine on Incident {\n    id\n    number\n    name\n    kind\n    status\n    exercise\n    location\n    openedAt\n    marking {\n      tlp\n      cui\n    }\n    can {\n      enter\n      join\n    }\n  }\n"): (typeof documents)["\n  fragment IncidentLine on Incident {\n    id\n    number\n    name\n    kind\n    status\n    exercise\n    location\n    openedAt\n    marking {\n      tlp\n      cui\n    }\n    can {\n      enter\n      join\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenIncidents {\n    incidents(first: 8, open: true) {\n      edges {\n        node {\n          id\n          name\n          exercise\n        }\n      }\n    }\n    exercises: incidents(first: 4, open: true, exercise: true) {\n      edges {\n        node {\n          id\n          name\n          exercise\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OpenIncidents {\n    incidents(first: 8, open: true) {\n      edges {\n        node {\n          id\n          name\n          exercise\n        }\n      }\n    }\n    exercises: incidents(first: 4, open: true, exercise: true) {\n      edges {\n        node {\n          id\n          name\n          exercise\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IncidentRoom($id: ID!) {\n    incident(id: $id) {\n      ...IncidentLine\n      ...Room\n      type\n      eventRating\n      continuityPhase\n      reportDueAt\n      lead {\n        id\n        shortName\n      }\n    }\n  }\n"): (typeof documents)["\n  query IncidentRoom($id: ID!) {\n    incident(id: $id) {\n      ...IncidentLine\n      ...Room\n      type\n      eventRating\n      continuityPhase\n      reportDueAt\n      lead {\n        id\n        shortName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Incidents($exercise: Boolean!, $after: String) {\n    incidents(first: 24, after: $after, exercise: $exercise) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Incidents($exercise: Boolean!, $after: String) {\n    incidents(first: 24, after: $after, exercise: $exercise) {\n      edges {\n        node {\n          ...IncidentLine\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenIncident($input: OpenIncidentInput!) {\n    opened: openIncident(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation OpenIncident($input: OpenIncidentInput!) {\n    opened: openIncident(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenIncidentFromTemplate($id: ID!, $input: OpenIncidentInput!) {\n    opened: openIncidentFromTemplate(id: $id, input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation OpenIncidentFromTemplate($id: ID!, $input: OpenIncidentInput!) {\n    opened: openIncidentFromTemplate(id: $id, input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JoinIncident($id: ID!) {\n    joinIncident(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation JoinIncident($id: ID!) {\n    joinIncident(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BringIn($incidentId: ID!, $input: BringInInput!) {\n    bringIn(incidentId: $incidentId, input: $input)\n  }\n"): (typeof documents)["\n  mutation BringIn($incidentId: ID!, $input: BringInInput!) {\n    bringIn(incidentId: $incidentId, input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndParticipation($incidentId: ID!, $organizationId: ID!) {\n    endParticipation(incidentId: $incidentId, organizationId: $organizationId)\n  }\n"): (typeof documents)["\n  mutation EndParticipation($incidentId: ID!, $organizationId: ID!) {\n    endParticipation(incidentId: $incidentId, organizationId: $organizationId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignPosition($input: AssignPositionInput!) {\n    assignPosition(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AssignPosition($input: AssignPositionInput!) {\n    assignPosition(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckIn($id: ID!) {\n    checkIn(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CheckIn($id: ID!) {\n    checkIn(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RelievePosition($input: RelievePositionInput!) {\n    relievePosition(input: $input)\n  }\n"): (typeof documents)["\n  mutation RelievePosition($input: RelievePositionInput!) {\n    relievePosition(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AppointManager($input: AppointManagerInput!) {\n    appointManager(input: $input)\n  }\n"): (typeof documents)["\n  mutation AppointManager($input: AppointManagerInput!) {\n    appointManager(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoomPeople($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          section\n          holders {\n            id\n            createdAt\n            checkedInAt\n            organizationShortName\n            manages\n            owns\n            person {\n              id\n              name\n            }\n            can {\n              checkIn\n              relieve\n            }\n          }\n        }\n      }\n    }\n    participations(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          people\n          kind\n          organization {\n            id\n            name\n            shortName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RoomPeople($incidentId: ID!) {\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n          section\n          holders {\n            id\n            createdAt\n            checkedInAt\n            organizationShortName\n            manages\n            owns\n            person {\n              id\n              name\n            }\n            can {\n              checkIn\n              relieve\n            }\n          }\n        }\n      }\n    }\n    participations(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          people\n          kind\n          organization {\n            id\n            name\n            shortName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeIncidentStatus($input: ChangeIncidentStatusInput!) {\n    changeIncidentStatus(input: $input) {\n      ...IncidentLine\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeIncidentStatus($input: ChangeIncidentStatusInput!) {\n    changeIncidentStatus(input: $input) {\n      ...IncidentLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FailingJobs {\n    failingJobs(first: 20) {\n      edges {\n        node {\n          id\n          task\n          attempts\n          dead\n          lastError\n          failedAt\n          nextAttemptAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query FailingJobs {\n    failingJobs(first: 20) {\n      edges {\n        node {\n          id\n          task\n          attempts\n          dead\n          lastError\n          failedAt\n          nextAttemptAt\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryJob($id: ID!) {\n    retryJob(id: $id)\n  }\n"): (typeof documents)["\n  mutation RetryJob($id: ID!) {\n    retryJob(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrganizationsToBringIn($after: String) {\n    organizations(first: 100, after: $after) {\n      edges {\n        node {\n          id\n          name\n          kind\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrganizationsToBringIn($after: String) {\n    organizations(first: 100, after: $after) {\n      edges {\n        node {\n          id\n          name\n          kind\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Organizations($after: String) {\n    organizations(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          shortName\n          kind\n          country\n          region\n          nippSector\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Organizations($after: String) {\n    organizations(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          shortName\n          kind\n          country\n          region\n          nippSector\n          state\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query People($after: String) {\n    people(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          email\n          role\n          state\n          lastSignInAt\n          can {\n            validate\n            disable\n            reinstate\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query People($after: String) {\n    people(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          email\n          role\n          state\n          lastSignInAt\n          can {\n            validate\n            disable\n            reinstate\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ValidatePerson($id: ID!) {\n    validatePerson(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ValidatePerson($id: ID!) {\n    validatePerson(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DisablePerson($id: ID!) {\n    disablePerson(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DisablePerson($id: ID!) {\n    disablePerson(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReinstatePerson($id: ID!) {\n    reinstatePerson(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ReinstatePerson($id: ID!) {\n    reinstatePerson(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddOperationalPeriod($input: AddOperationalPeriodInput!) {\n    addOperationalPeriod(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AddOperationalPeriod($input: AddOperationalPeriodInput!) {\n    addOperationalPeriod(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSituationReport($input: UpdateSituationReportInput!) {\n    updateSituationReport(input: $input) {\n      ...ReportParts\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateSituationReport($input: UpdateSituationReportInput!) {\n    updateSituationReport(input: $input) {\n      ...ReportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveSituationReport($id: ID!, $version: Int!) {\n    approveSituationReport(id: $id, version: $version) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation ApproveSituationReport($id: ID!, $version: Int!) {\n    approveSituationReport(id: $id, version: $version) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardSituationReport($id: ID!) {\n    discardSituationReport(id: $id) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation DiscardSituationReport($id: ID!) {\n    discardSituationReport(id: $id) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LatestSituationReport($id: ID!) {\n    situationReport(id: $id) {\n      ...ReportParts\n    }\n  }\n"): (typeof documents)["\n  query LatestSituationReport($id: ID!) {\n    situationReport(id: $id) {\n      ...ReportParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DraftSituationReport($incidentId: ID!) {\n    draftSituationReport(incidentId: $incidentId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DraftSituationReport($incidentId: ID!) {\n    draftSituationReport(incidentId: $incidentId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetReportClock($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) {\n      id\n      reportMinutes\n      reportDueAt\n    }\n  }\n"): (typeof documents)["\n  mutation SetReportClock($input: UpdateIncidentInput!) {\n    updateIncident(input: $input) {\n      id\n      reportMinutes\n      reportDueAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReportParts on SituationReport {\n    id\n    number\n    version\n    periodFrom\n    periodTo\n    situation\n    events\n    actions\n    planned\n    needs\n    organizationChart\n    marking {\n      tlp\n      cui\n    }\n    updatedByName\n    updatedAt\n    can {\n      update\n      approve\n      discard\n    }\n  }\n"): (typeof documents)["\n  fragment ReportParts on SituationReport {\n    id\n    number\n    version\n    periodFrom\n    periodTo\n    situation\n    events\n    actions\n    planned\n    needs\n    organizationChart\n    marking {\n      tlp\n      cui\n    }\n    updatedByName\n    updatedAt\n    can {\n      update\n      approve\n      discard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SituationReports($incidentId: ID!, $after: String) {\n    incident(id: $incidentId) {\n      id\n      reportMinutes\n      reportDueAt\n      can {\n        contribute\n        update\n      }\n    }\n    situationReports(incidentId: $incidentId, first: 10, after: $after) {\n      edges {\n        node {\n          id\n          number\n          state\n          periodFrom\n          periodTo\n          preparedByName\n          approvedByName\n          approvedAt\n          documentId\n          ...ReportParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query SituationReports($incidentId: ID!, $after: String) {\n    incident(id: $incidentId) {\n      id\n      reportMinutes\n      reportDueAt\n      can {\n        contribute\n        update\n      }\n    }\n    situationReports(incidentId: $incidentId, first: 10, after: $after) {\n      edges {\n        node {\n          id\n          number\n          state\n          periodFrom\n          periodTo\n          preparedByName\n          approvedByName\n          approvedAt\n          documentId\n          ...ReportParts\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RoomSignals($incidentId: ID!) {\n    roomSignals(incidentId: $incidentId) {\n      changed\n      present {\n        organizationShortName\n        typingIn\n        person {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription RoomSignals($incidentId: ID!) {\n    roomSignals(incidentId: $incidentId) {\n      changed\n      present {\n        organizationShortName\n        typingIn\n        person {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Room on Incident {\n    id\n    status\n    marking {\n      tlp\n      cui\n    }\n    can {\n      enter\n      join\n      changeStatus\n      contribute\n      update\n      bringIn\n      assign\n      createChannel\n      surge\n      appoint\n    }\n  }\n"): (typeof documents)["\n  fragment Room on Incident {\n    id\n    status\n    marking {\n      tlp\n      cui\n    }\n    can {\n      enter\n      join\n      changeStatus\n      contribute\n      update\n      bringIn\n      assign\n      createChannel\n      surge\n      appoint\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Responders($nippSectors: [NippSector!]!, $after: String) {\n    responders(first: 50, after: $after, nippSectors: $nippSectors) {\n      edges {\n        node {\n          id\n          name\n          email\n          nippSector\n          region\n          organization {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Responders($nippSectors: [NippSector!]!, $after: String) {\n    responders(first: 50, after: $after, nippSectors: $nippSectors) {\n      edges {\n        node {\n          id\n          name\n          email\n          nippSector\n          region\n          organization {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PeopleToVet($organizationId: ID!, $after: String) {\n    people(organizationId: $organizationId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          email\n          state\n          can {\n            vet\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query PeopleToVet($organizationId: ID!, $after: String) {\n    people(organizationId: $organizationId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          email\n          state\n          can {\n            vet\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VetResponder($input: VetResponderInput!) {\n    vetResponder(input: $input) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation VetResponder($input: VetResponderInput!) {\n    vetResponder(input: $input) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SurgeAccesses($incidentId: ID!, $after: String) {\n    surgeAccesses(incidentId: $incidentId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          organizationShortName\n          nippSector\n          region\n          createdAt\n          expiresAt\n          endedAt\n          toldAt\n          reviewedAt\n          reviewedByName\n          deeds {\n            messages\n            documents\n            lastSeenAt\n          }\n          person {\n            id\n            name\n          }\n          can {\n            end\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query SurgeAccesses($incidentId: ID!, $after: String) {\n    surgeAccesses(incidentId: $incidentId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          organizationShortName\n          nippSector\n          region\n          createdAt\n          expiresAt\n          endedAt\n          toldAt\n          reviewedAt\n          reviewedByName\n          deeds {\n            messages\n            documents\n            lastSeenAt\n          }\n          person {\n            id\n            name\n          }\n          can {\n            end\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateSurge($input: ActivateSurgeInput!) {\n    activateSurge(input: $input)\n  }\n"): (typeof documents)["\n  mutation ActivateSurge($input: ActivateSurgeInput!) {\n    activateSurge(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExtendSurge($input: ExtendSurgeInput!) {\n    extendSurge(input: $input)\n  }\n"): (typeof documents)["\n  mutation ExtendSurge($input: ExtendSurgeInput!) {\n    extendSurge(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSurge($id: ID!) {\n    endSurge(id: $id)\n  }\n"): (typeof documents)["\n  mutation EndSurge($id: ID!) {\n    endSurge(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignSurgeReview($input: SignSurgeReviewInput!) {\n    signSurgeReview(input: $input)\n  }\n"): (typeof documents)["\n  mutation SignSurgeReview($input: SignSurgeReviewInput!) {\n    signSurgeReview(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SurgeReviewLine on SurgeReview {\n    incidentId\n    number\n    name\n    exercise\n    responders\n    endedAt\n  }\n"): (typeof documents)["\n  fragment SurgeReviewLine on SurgeReview {\n    incidentId\n    number\n    name\n    exercise\n    responders\n    endedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SurgeReviews {\n    surgeReviews(first: 100) {\n      edges {\n        node {\n          ...SurgeReviewLine\n        }\n      }\n    }\n    exercises: surgeReviews(first: 100, exercise: true) {\n      edges {\n        node {\n          ...SurgeReviewLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SurgeReviews {\n    surgeReviews(first: 100) {\n      edges {\n        node {\n          ...SurgeReviewLine\n        }\n      }\n    }\n    exercises: surgeReviews(first: 100, exercise: true) {\n      edges {\n        node {\n          ...SurgeReviewLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tasks($incidentId: ID!, $after: String) {\n    tasks(incidentId: $incidentId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          title\n          detail\n          checklist\n          state\n          dueAt\n          overdue\n          changedAt\n          changedByName\n          position {\n            id\n            title\n          }\n          assignee {\n            id\n            name\n          }\n          can {\n            changeState\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Tasks($incidentId: ID!, $after: String) {\n    tasks(incidentId: $incidentId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          title\n          detail\n          checklist\n          state\n          dueAt\n          overdue\n          changedAt\n          changedByName\n          position {\n            id\n            title\n          }\n          assignee {\n            id\n            name\n          }\n          can {\n            changeState\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    positions(incidentId: $incidentId, first: 100) {\n      edges {\n        node {\n          id\n          title\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddTasks($input: AddTasksInput!) {\n    addTasks(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AddTasks($input: AddTasksInput!) {\n    addTasks(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeTaskState($id: ID!, $state: TaskState!) {\n    changeTaskState(id: $id, state: $state) {\n      id\n      state\n      overdue\n      changedAt\n      changedByName\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeTaskState($id: ID!, $state: TaskState!) {\n    changeTaskState(id: $id, state: $state) {\n      id\n      state\n      overdue\n      changedAt\n      changedByName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveIncidentTemplate($input: SaveIncidentTemplateInput!) {\n    saveIncidentTemplate(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation SaveIncidentTemplate($input: SaveIncidentTemplateInput!) {\n    saveIncidentTemplate(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IncidentTemplates {\n    incidentTemplates(first: 100) {\n      edges {\n        node {\n          id\n          name\n          kind\n          positions\n          channels\n          checklists\n          tasks\n          organizations\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query IncidentTemplates {\n    incidentTemplates(first: 100) {\n      edges {\n        node {\n          id\n          name\n          kind\n          positions\n          channels\n          checklists\n          tasks\n          organizations\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AgreementLine on SharingAgreement {\n    id\n    workspaceId\n    workspaceName\n    purpose\n    markingCeiling\n    state\n    expired\n    expiresAt\n    organization {\n      id\n      shortName\n    }\n    partner {\n      id\n      shortName\n    }\n    can {\n      answer\n      end\n    }\n  }\n"): (typeof documents)["\n  fragment AgreementLine on SharingAgreement {\n    id\n    workspaceId\n    workspaceName\n    purpose\n    markingCeiling\n    state\n    expired\n    expiresAt\n    organization {\n      id\n      shortName\n    }\n    partner {\n      id\n      shortName\n    }\n    can {\n      answer\n      end\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Agreements($workspaceId: ID!) {\n    sharingAgreements(workspaceId: $workspaceId, first: 100) {\n      edges {\n        node {\n          ...AgreementLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Agreements($workspaceId: ID!) {\n    sharingAgreements(workspaceId: $workspaceId, first: 100) {\n      edges {\n        node {\n          ...AgreementLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAgreement($id: ID!) {\n    endAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n"): (typeof documents)["\n  mutation EndAgreement($id: ID!) {\n    endAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JoinRequests($workspaceId: ID!) {\n    joinRequests(workspaceId: $workspaceId, first: 100) {\n      edges {\n        node {\n          id\n          reason\n          createdAt\n          person {\n            id\n            name\n          }\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query JoinRequests($workspaceId: ID!) {\n    joinRequests(workspaceId: $workspaceId, first: 100) {\n      edges {\n        node {\n          id\n          reason\n          createdAt\n          person {\n            id\n            name\n          }\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptJoinRequest($id: ID!) {\n    acceptJoinRequest(id: $id) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptJoinRequest($id: ID!) {\n    acceptJoinRequest(id: $id) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineJoinRequest($id: ID!) {\n    declineJoinRequest(id: $id) {\n      id\n      state\n    }\n  }\n"): (typeof documents)["\n  mutation DeclineJoinRequest($id: ID!) {\n    declineJoinRequest(id: $id) {\n      id\n      state\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members($workspaceId: ID!, $after: String) {\n    members(workspaceId: $workspaceId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          email\n          role\n          createdAt\n          person {\n            id\n            name\n          }\n          organization {\n            id\n            shortName\n          }\n          can {\n            changeRole\n            remove\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Members($workspaceId: ID!, $after: String) {\n    members(workspaceId: $workspaceId, first: 50, after: $after) {\n      edges {\n        node {\n          id\n          email\n          role\n          createdAt\n          person {\n            id\n            name\n          }\n          organization {\n            id\n            shortName\n          }\n          can {\n            changeRole\n            remove\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddMember($input: AddMemberInput!) {\n    addMember(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation AddMember($input: AddMemberInput!) {\n    addMember(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMemberRole($id: ID!, $role: WorkspaceRole!) {\n    changeMemberRole(id: $id, role: $role) {\n      id\n      role\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeMemberRole($id: ID!, $role: WorkspaceRole!) {\n    changeMemberRole(id: $id, role: $role) {\n      id\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($id: ID!) {\n    removeMember(id: $id)\n  }\n"): (typeof documents)["\n  mutation RemoveMember($id: ID!) {\n    removeMember(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyWorkspaces($after: String) {\n    workspaces(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          summary\n          role\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query MyWorkspaces($after: String) {\n    workspaces(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          summary\n          role\n          organization {\n            id\n            shortName\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateWorkspace($input: CreateWorkspaceInput!) {\n    createWorkspace(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation CreateWorkspace($input: CreateWorkspaceInput!) {\n    createWorkspace(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Partners {\n    organizations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Partners {\n    organizations(first: 100) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OfferAgreement($input: OfferAgreementInput!) {\n    offerAgreement(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation OfferAgreement($input: OfferAgreementInput!) {\n    offerAgreement(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AgreementOffers {\n    agreementOffers(first: 100) {\n      edges {\n        node {\n          ...AgreementLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AgreementOffers {\n    agreementOffers(first: 100) {\n      edges {\n        node {\n          ...AgreementLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptAgreement($id: ID!) {\n    acceptAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptAgreement($id: ID!) {\n    acceptAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineAgreement($id: ID!) {\n    declineAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n"): (typeof documents)["\n  mutation DeclineAgreement($id: ID!) {\n    declineAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOfferedAgreement($id: ID!) {\n    endAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n"): (typeof documents)["\n  mutation EndOfferedAgreement($id: ID!) {\n    endAgreement(id: $id) {\n      ...AgreementLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkspaceDirectory($after: String) {\n    workspaceDirectory(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          summary\n          openRequestId\n          organization {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query WorkspaceDirectory($after: String) {\n    workspaceDirectory(first: 50, after: $after) {\n      edges {\n        node {\n          id\n          name\n          summary\n          openRequestId\n          organization {\n            id\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestToJoin($input: RequestToJoinInput!) {\n    requestToJoin(input: $input) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RequestToJoin($input: RequestToJoinInput!) {\n    requestToJoin(input: $input) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawJoinRequest($id: ID!) {\n    withdrawJoinRequest(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawJoinRequest($id: ID!) {\n    withdrawJoinRequest(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateWorkspace($input: UpdateWorkspaceInput!) {\n    updateWorkspace(input: $input) {\n      id\n      name\n      summary\n      directory\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateWorkspace($input: UpdateWorkspaceInput!) {\n    updateWorkspace(input: $input) {\n      id\n      name\n      summary\n      directory\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkspaceLinks {\n    workspaces(first: 12) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query WorkspaceLinks {\n    workspaces(first: 12) {\n      edges {\n        node {\n          id\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Workspace($id: ID!) {\n    workspace(id: $id) {\n      id\n      name\n      summary\n      directory\n      state\n      room\n      role\n      organization {\n        id\n        name\n        shortName\n      }\n      can {\n        contribute\n        update\n        addMember\n        answerJoinRequests\n        offerAgreement\n        archive\n        reopen\n        leave\n      }\n    }\n  }\n"): (typeof documents)["\n  query Workspace($id: ID!) {\n    workspace(id: $id) {\n      id\n      name\n      summary\n      directory\n      state\n      room\n      role\n      organization {\n        id\n        name\n        shortName\n      }\n      can {\n        contribute\n        update\n        addMember\n        answerJoinRequests\n        offerAgreement\n        archive\n        reopen\n        leave\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ArchiveWorkspace($id: ID!) {\n    archiveWorkspace(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ArchiveWorkspace($id: ID!) {\n    archiveWorkspace(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenWorkspace($id: ID!) {\n    reopenWorkspace(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenWorkspace($id: ID!) {\n    reopenWorkspace(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeaveWorkspace($id: ID!) {\n    leaveWorkspace(workspaceId: $id)\n  }\n"): (typeof documents)["\n  mutation LeaveWorkspace($id: ID!) {\n    leaveWorkspace(workspaceId: $id)\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;