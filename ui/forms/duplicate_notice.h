// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/route.h"

#include <QWidget>

class QTimer;

namespace caravan::ui {

class FlowLayout;

/// Names who is known already while somebody types a new record. Never in the way: it asks for
/// nothing and refuses nothing.
class DuplicateNotice : public QWidget {
    Q_OBJECT

public:
    DuplicateNotice(Desk& desk, const Entity& entity, QWidget* parent = nullptr);

    /// Whether records of an entity are about somebody who could be known twice.
    static bool isFor(const Entity& entity);
    /// What was typed so far; looked up a moment after the last call.
    void look(const Record& typed);
    const std::vector<RecordId>& found() const { return m_found; }

Q_SIGNALS:
    void routeRequested(const caravan::ui::Route& route);

private:
    void showFound();

    Desk& m_desk;
    const Entity& m_entity;
    std::optional<Record> m_typed;
    std::vector<RecordId> m_found;
    QTimer* m_wait;
    FlowLayout* m_flow;
    QList<QWidget*> m_parts;
};

} // namespace caravan::ui
