// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/record_parts.h"

class QPushButton;

namespace caravan::ui {

/// What one does with a deal, a quote or an order beside writing in it: quote, ask for a discount,
/// make a new version, order, print. Stands in the head of the record page.
class OfferActions : public RecordTools {
    Q_OBJECT

public:
    explicit OfferActions(Desk& desk, QWidget* parent = nullptr);

    void setRecord(const Record& record) override;
    void retranslate() override;
    std::optional<Next> next() const override;

public Q_SLOTS:
    std::optional<Record> liveQuote() const;
    void quote();
    void askForApproval();
    void makeVersion();
    void order();
    void writePdf();

private:
    /// Opens what the edits made first.
    void apply(const Result<std::vector<Edit>>& edits, const QString& message);
    void mail(const QString& file);

    Desk& m_desk;
    std::optional<Record> m_record;
    QPushButton* m_quote;
    QPushButton* m_ask;
    QPushButton* m_version;
    QPushButton* m_order;
    QPushButton* m_pdf;
};

} // namespace caravan::ui
