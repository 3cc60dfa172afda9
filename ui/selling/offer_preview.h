// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/record_parts.h"

#include <memory>

class QComboBox;
class QPushButton;
class QToolButton;

namespace caravan::ui {

class OfferSheets;
class PaperView;
class PlainLabel;
class PressGuard;

/// The letter of a quote or an order as the customer gets it, made anew whenever something that it
/// says changes, with its language to choose, and from where it is opened and mailed.
class OfferPreview : public PanelView {
    Q_OBJECT

public:
    OfferPreview(Desk& desk, const RecordKey& offer, QWidget* parent = nullptr);
    ~OfferPreview() override;

    QString title() const override;
    void retranslate() override;

    PaperView& paper() { return *m_paper; }
    /// What the letter says; empty until it was seen.
    QString text() const;

public Q_SLOTS:
    /// Of the quote: "en", "zh_CN" or "zh_TW".
    void chooseLanguage(const QString& code);
    void open();
    void mail();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeBar();
    void take(const Commit& commit);
    void render();
    void showZoom();
    std::optional<Record> offer();
    /// The file to hand on; what failed is told.
    std::optional<QString> copy(const Record& offer);

    Desk& m_desk;
    RecordKey m_key;
    std::unique_ptr<OfferSheets> m_sheets;
    PaperView* m_paper;
    QComboBox* m_language;
    PlainLabel* m_count;
    QToolButton* m_smaller;
    QToolButton* m_larger;
    QToolButton* m_fit;
    QPushButton* m_open;
    QPushButton* m_mail;
    PressGuard* m_guard;
    bool m_isStale = true;
};

} // namespace caravan::ui
