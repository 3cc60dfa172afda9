// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/merge_two.h"
#include "ui/models/desk.h"

#include <QDialog>

#include <array>
#include <vector>

class QButtonGroup;
class QGridLayout;
class QRadioButton;

namespace caravan::ui {

/// Two records beside each other: which one stays, and for each field in which they differ, whose
/// value. Saves the merge as one step that can be undone.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    MergeDialog(Desk& desk, const Record& one, const Record& other, QWidget* parent = nullptr);

    /// 0 or 1: the record that stays. Its own values are chosen wherever it has one.
    void setStays(int side);
    /// Takes a field's value from one side; false for a field that is the same in both.
    bool choose(const std::string& field, int side);
    const Record& stays() const { return m_records[static_cast<std::size_t>(m_stays)]; }

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    /// What was done, as one step to undo.
    void merged(const QString& message);
    void refused(const caravan::Error& error);

private:
    struct Choice {
        const Field* field;
        QButtonGroup* sides;
    };
    void addHead(QGridLayout& grid);
    void addField(QGridLayout& grid, int row, const Field& field);
    QRadioButton* option(QButtonGroup& group, int side, const QString& text);

    Desk& m_desk;
    std::array<Record, 2> m_records;
    int m_stays = 0;
    QButtonGroup* m_heads;
    std::vector<Choice> m_choices;
};

} // namespace caravan::ui
