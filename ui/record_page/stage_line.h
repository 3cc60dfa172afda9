// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <QWidget>

class QPushButton;

namespace caravan::ui {

class StagePath;
struct Stage;

/// The states of a record of an entity that has some: the straight way as arrows, and a menu of
/// the others where these are many.
class StageLine : public QWidget {
    Q_OBJECT

public:
    explicit StageLine(const Entity& entity, QWidget* parent = nullptr);

    void retranslate();
    /// @p isOpen: it may be moved.
    void setRecord(const Record& record, bool isOpen);

Q_SIGNALS:
    void stagePicked(const QString& key);

private:
    void showOthers(const QList<Stage>& stages);

    const Entity& m_entity;
    StagePath* m_way;
    QPushButton* m_others;
};

} // namespace caravan::ui
