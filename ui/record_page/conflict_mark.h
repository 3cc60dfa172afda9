// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <QToolButton>

namespace caravan::ui {

class Desk;
enum class ConflictAct;

/// Stands at a field that has an open conflict. Its menu settles it where the value is read, by the
/// same choices as on the page of synchronising.
class ConflictMark : public QToolButton {
    Q_OBJECT

public:
    ConflictMark(Desk& desk, const Entity& entity, const Field& field, const Record& conflict,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void messageRequested(const QString& text, bool undoable);

private:
    void add(const QString& text, ConflictAct act);

    Desk& m_desk;
    Record m_conflict;
};

} // namespace caravan::ui
