// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/http/router.h"

namespace caravan::hub {

// /v1/records: rows of JSON with ETags, for integrators and scripts (SYNC 2).

HttpResponse runListRecords(Hub& hub, const RouteCall& call);
HttpResponse runCreateRecord(Hub& hub, const RouteCall& call);
HttpResponse runReadRecord(Hub& hub, const RouteCall& call);
HttpResponse runPatchRecord(Hub& hub, const RouteCall& call);
HttpResponse runRemoveRecord(Hub& hub, const RouteCall& call);
HttpResponse runRecordHistory(Hub& hub, const RouteCall& call);

} // namespace caravan::hub
