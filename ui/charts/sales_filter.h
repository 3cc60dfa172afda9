// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/pipeline.h"
#include "ui/models/desk.h"

#include <QWidget>

class QComboBox;

namespace caravan::ui {

/// Whose deals, of which pipeline, of which time: what board and charts are asked for. Remembered
/// per place.
class SalesFilter : public QWidget {
    Q_OBJECT

public:
    /// @p place names what remembers it; @p periods are words of core/query/period.h, an empty one
    /// is "all time".
    SalesFilter(Desk& desk, const QString& place, std::vector<std::string> periods,
                QWidget* parent = nullptr);

    /// Empty: everybody's. Nobody at all: a nil id.
    std::vector<RecordId> owners() const;
    /// The pipeline that was chosen; nothing: all of them, where that can be chosen.
    const Pipeline* pipeline() const;
    std::string period() const;
    void setPeriod(const std::string& word);
    void setOwner(const RecordId& person);
    /// The person's own, as long as they have chosen nothing.
    void beginWithMine();
    /// Everything of this person (nothing: of everybody) in a time; neither told nor remembered.
    void ask(const std::optional<RecordId>& person, const std::string& period);
    /// "All pipelines" too.
    void setOffersAllPipelines(bool offers);
    /// Whether people, and pipelines, are asked for. What is not is everybody's, of all of them.
    void setOffersOwners(bool offers);
    void setOffersPipelines(bool offers);
    /// The period says which won and lost deals are shown, and its texts say so.
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
    std::vector<Pipeline> m_pipelines;
    bool m_offersAll = false;
    bool m_offersOwners = true;
    bool m_offersPipelines = true;
    bool m_isAboutClosed = false;
    QComboBox* m_who;
    QComboBox* m_pipeline;
    QComboBox* m_period;
};

} // namespace caravan::ui
