// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/base/result.h"
#include "ui/paper/paper.h"
#include "ui/selling/offer_letter.h"

#include <QSizeF>
#include <QString>

#include <memory>
#include <string>
#include <string_view>

class QTextDocument;

namespace caravan::ui {

/// A quote or an order as a letter of the company (record `company`) on sheets of A4, in the
/// language that it says: what the preview shows and the PDF has. One without a number says that it
/// is a draft, and one that needs an approval it does not have says so across every sheet. A
/// snapshot: it does not follow what changes.
class OfferSheets {
public:
    /// Throws what a failed read throws (core/store/failure.h).
    OfferSheets(Replica& replica, const Record& offer);
    ~OfferSheets();

    const OfferLetter& letter() const { return m_letter; }
    int count() const { return m_count; }
    /// In points.
    static QSizeF size();
    /// @p painter counts in points from the corner of the sheet; sheets count from 1.
    void paint(QPainter& painter, int sheet) const;
    /// All that is said, without how it looks: for assistive technology.
    QString plainText() const;
    /// The same for what reads the same, and no other.
    const std::string& fingerprint() const { return m_fingerprint; }

    /// As PDF with its fonts within. @p goesOut is noted in it, with the fingerprint. Error:
    /// storage.
    Done write(const QString& path, bool goesOut = false) const;

private:
    void keepSignatureTogether();

    OfferLetter m_letter;
    Letterhead m_head;
    std::unique_ptr<QTextDocument> m_document;
    int m_count = 0;
    std::string m_fingerprint;
};

/// What write() notes of a PDF that went out.
inline constexpr std::string_view kOfferWentOut = "caravan offer that went out";
/// Whether write() noted that in a PDF: a fingerprint, or kOfferWentOut.
bool offerPdfSays(const std::string& pdf, std::string_view words);

/// "Q26-17-003 v2.pdf"; the subject where there is no number yet; what is still to be approved says
/// so.
QString offerFileName(Replica& replica, const Record& offer);

/// OfferSheets as PDF. Error: storage.
Done writeOffer(Replica& replica, const Record& offer, const QString& path);

} // namespace caravan::ui
