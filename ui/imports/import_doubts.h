// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/import.h"
#include "ui/models/desk.h"

#include <QTableWidget>

#include <map>
#include <string>
#include <utility>
#include <vector>

class QComboBox;

namespace caravan::ui {

class ImportColumns;

/// The cells of a file that are not understood, and what a person says they mean. The same cell in
/// many rows is one question.
class ImportDoubts : public QTableWidget {
    Q_OBJECT

public:
    /// All outlive it.
    ImportDoubts(Desk& desk, const Entity& entity, const ImportColumns& columns,
                 QWidget* parent = nullptr);

    bool isEmpty() const { return m_doubts.empty(); }
    /// @p makesTargets: records that a column refers to are created where they are missing.
    void setReports(const std::vector<ImportReport>& reports, bool makesTargets);
    /// Puts what a person has said of a column into the plan for it.
    void settle(ImportColumn& column) const;
    /// Of another reading of the file nothing is known.
    void forget();

    QComboBox* meaningOf(int problem) const;
    /// How a person reads what the core calls a form of numbers or days.
    static QString formText(const std::string& form);

Q_SIGNALS:
    void settled();

private:
    struct Doubt {
        std::string column;
        std::string value;
        std::string suggestion;
        std::size_t line = 0; ///< the first
        int rows = 0;
        ImportProblem::Kind kind = ImportProblem::Kind::value;
    };
    void collect(const std::vector<ImportReport>& reports);
    /// What a person may say of all numbers or days of a column at once: the form and its name.
    std::vector<std::pair<std::string, QString>> formsOf(const Doubt& doubt) const;
    QString whyText(const Doubt& doubt) const;
    QComboBox* meaningChoices(const Doubt& doubt, bool makesTargets);

    Desk& m_desk;
    const Entity& m_entity;
    const ImportColumns& m_columns;
    std::vector<Doubt> m_doubts;
    std::map<std::pair<std::string, std::string>, std::string>
        m_meanings;                             ///< (column, cell) → text
    std::map<std::string, std::string> m_forms; ///< column → form that a person chose
};

} // namespace caravan::ui
