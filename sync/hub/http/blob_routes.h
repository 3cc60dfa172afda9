// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "sync/hub/http/router.h"

namespace caravan::hub {

// The routes of files (SYNC 2). A file is only ever offered for saving, under its own type by
// content, never shown by a browser.

HttpResponse runBlob(Hub& hub, const RouteCall& call);
HttpResponse runUpload(Hub& hub, const RouteCall& call);
HttpResponse runUploadState(Hub& hub, const RouteCall& call);
HttpResponse runPiece(Hub& hub, const RouteCall& call);

} // namespace caravan::hub
