// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/visit_report.h"
#include "ui/models/desk.h"

#include <QString>

namespace caravan::ui {

/// "SV-100 Service report.pdf", fit for any file system.
QString visitPdfName(const Record& visit);

/// The report of a visit on paper: letterhead, the report's lines, photos, signature, and the seal
/// as text and QR code, by which anybody can compare it with the hub's. Of a signed visit what was
/// signed, in its language; of another what it says now, marked as a draft. Error: storage.
Done writeVisitPdf(Replica& replica, const Record& visit, const ReportContext& context,
                   const QString& path);

/// The same in a place from which it can be handed to another program; returns where. Error:
/// storage.
Result<QString> visitPdfToHand(Replica& replica, const Record& visit, const ReportContext& context);

/// Writes the report of a signed visit and attaches it to the visit. Error: as writeVisitPdf and
/// of Replica::save.
Done attachVisitPdf(Desk& desk, const RecordId& visit);

/// Hands the file to the person's mail program, addressed to the visit's contact. False: the mail
/// was begun, but this desktop cannot attach files to it.
bool mailVisitPdf(Replica& replica, const Record& visit, const QString& path);

} // namespace caravan::ui
