// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/offers.h"

#include <QString>

#include <span>

namespace caravan::ui {

/// "12.5 %".
QString percentText(Decimal percent);
/// What the lines of a deal, quote or order add up to, with tax where it says one.
QString sumsText(const Record& parent, std::span<const OfferLine> lines);
/// How much below the price books the lines are, and whether that needs approval.
QString coverText(const OfferState& state);

} // namespace caravan::ui
