// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/service/dispatch.h"

#include <QString>
#include <QStringList>

namespace caravan::ui {

/// Why somebody is or is not the one: "knows PuroLab Bench", "2.5 h of work that day".
QString reasonText(const Catalogue& catalogue, const DispatchReason& reason);
QString warningText(const Catalogue& catalogue, const DispatchWarning& warning);
/// "SV-2301 No water".
QString visitName(const DispatchVisit& visit);
/// "苏州恒达 · Due 2026-11-27 · 90 min".
QString waitingDetail(const DispatchVisit& visit, TimePoint now);
/// "2 visits, 4.5 h".
QString loadText(const DispatchEngineer& engineer);
/// What the light says, a line each: accepted visits, parts, tools.
QStringList readinessText(const Readiness& readiness);
/// The light in a word: "Ready". Empty where there are no visits.
QString readinessWord(Readiness::Light light);
Tone readinessTone(Readiness::Light light);
Tone visitTone(const DispatchVisit& visit);

} // namespace caravan::ui
