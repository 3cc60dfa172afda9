// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace caravan::ui {

class PlainLabel;

/// The files that were imported on this laptop, newest first, each of which can be taken back. What
/// was changed since is left and counted before anything is done.
class ImportsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportsDialog(Desk& desk, QWidget* parent = nullptr);

    QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    void undone(const QString& message);

private:
    void fill();
    void showPlan();
    void undo();
    RecordId current() const;

    Desk& m_desk;
    QTreeWidget* m_list;
    PlainLabel* m_plan;
    QPushButton* m_undo;
};

} // namespace caravan::ui
