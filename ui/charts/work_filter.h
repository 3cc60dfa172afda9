// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/work_division.h"

#include <QWidget>

class QComboBox;

namespace caravan::ui {

/// Whose work, which part of it, of which time: what boards and charts are asked for. Remembered
/// per place.
class WorkFilter : public QWidget {
    Q_OBJECT

public:
    /// @p place names what remembers it; @p periods are words of core/query/period.h, an empty one
    /// is "all time".
    WorkFilter(Desk& desk, const QString& place, std::vector<std::string> periods,
               WorkDivision division, QWidget* parent = nullptr);

    /// Empty: everybody's. Nobody at all: a nil id.
    std::vector<RecordId> owners() const;
    /// The part that was chosen; nothing: all of them, where that can be chosen.
    std::optional<RecordId> part() const;
    std::string period() const;
    void setPeriod(const std::string& word);
    void setOwner(const RecordId& person);
    /// The person's own, as long as they have chosen nothing.
    void beginWithMine();
    /// Everything of this person (nothing: of everybody) in a time; neither told nor remembered.
    void ask(const std::optional<RecordId>& person, const std::string& period);
    /// All parts together too.
    void setOffersAllParts(bool offers);
    /// Whether people, and parts, are asked for. What is not is everybody's, of all of them.
    void setOffersOwners(bool offers);
    void setOffersParts(bool offers);
    /// The period says which of what is closed is shown, and its texts say so.
    void setAboutClosed();
    void retranslate();
    /// In words, for what is printed.
    QString text() const;

Q_SIGNALS:
    void edited();

private:
    void fill();
    void take();

    Desk& m_desk;
    QString m_key;
    std::vector<std::string> m_periods;
    WorkDivision m_division;
    bool m_hasParts = false; ///< several
    bool m_offersAll = false;
    bool m_offersOwners = true;
    bool m_offersParts = true;
    bool m_isAboutClosed = false;
    QComboBox* m_who;
    QComboBox* m_part;
    QComboBox* m_period;
};

} // namespace caravan::ui
