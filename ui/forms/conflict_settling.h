// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <QString>

class QWidget;

namespace caravan::ui {

class Desk;

/// What a person can do about an open conflict.
enum class ConflictAct { takeOther, keep, enter };

/// How it went, to be told. An empty message: the person changed their mind.
struct ConflictSettled {
    bool isDone = false; ///< and can be undone
    QString message{};
};

/// Settles one conflict as one step that can be undone; asks for the value where one is to be
/// entered. The message names the field and what is in use from now on.
ConflictSettled settleByPerson(Desk& desk, const Record& conflict, ConflictAct act,
                               QWidget* parent);

} // namespace caravan::ui
