// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/selling/offer_lines.h"
#include "core/store/replica.h"

#include <QString>
#include <QTranslator>

#include <optional>
#include <vector>

namespace caravan::ui {

/// The anchor of what the customer signs.
inline const QString kOfferSignature = QStringLiteral("signature");

/// The words of a quote or an order as a letter, in the language that it says, whatever language
/// the window has.
class OfferLetter {
public:
    OfferLetter(Replica& replica, const Record& offer);

    const QString& language() const { return m_language; }
    /// "Quotation Q26-17-003".
    QString title() const;
    /// "DRAFT – not approved"; empty for what may go out.
    QString mark() const;
    QString pageText(int page, int pages) const;
    /// All between head and foot, for QTextDocument.
    QString html() const;

private:
    QString text(const char* source) const;
    QString label(const Field& field) const;
    QString money(const std::optional<Money>& money) const;
    QString addressHtml() const;
    QString factsHtml() const;
    QString linesHtml() const;
    QString sumsHtml() const;
    QString termsHtml() const;
    QString noteHtml(const char* field) const;
    QString signatureHtml() const;
    QString quantityText(Decimal quantity, const Record& product) const;
    bool has(const char* field) const;

    Replica& m_replica;
    Record m_offer;
    bool m_isQuote;
    bool m_isApproved;
    QString m_language;
    QTranslator m_translator;
    std::vector<Record> m_lines;
};

} // namespace caravan::ui
