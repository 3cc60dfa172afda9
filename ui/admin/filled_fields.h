// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/workbench/workbench.h"

namespace caravan::ui {

/// Fills the new fields of conversions that were published on this laptop and have arrived
/// (core/admin/field_conversion.h), each as one step that can be undone. Conversions whose new
/// field is neither there nor in the draft were taken back: they are forgotten. UI thread.
AdoptionTask::Told fillWaitingFields(Desk& desk, QWidget* parent);

} // namespace caravan::ui
