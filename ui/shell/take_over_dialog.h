// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/take_over.h"

#include <QDialog>

#include <vector>

class QListWidget;
class QPushButton;

namespace caravan::ui {

class Desk;
class PlainLabel;

/// What was changed in a copy, one line a record, to be ticked: what is taken over becomes one step
/// of undo in the original.
class TakeOverDialog : public QDialog {
    Q_OBJECT

public:
    /// Both outlive it.
    TakeOverDialog(Desk& original, Replica& copy, std::vector<TrialChange> changes,
                   QWidget* parent = nullptr);

    QListWidget& list() { return *m_list; }

public Q_SLOTS:
    void accept() override;

private:
    QString lineOf(const TrialChange& change) const;
    void look();

    Desk& m_original;
    Replica& m_copy;
    std::vector<TrialChange> m_changes;
    QListWidget* m_list;
    PlainLabel* m_problem;
    QPushButton* m_go;
};

} // namespace caravan::ui
