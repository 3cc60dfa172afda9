// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/offer_text.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace caravan::ui {

namespace {

struct OfferText {
    Q_DECLARE_TR_FUNCTIONS(OfferText)
};

} // namespace

QString percentText(Decimal percent)
{
    return decimalText(percent) + QStringLiteral(" %");
}

QString sumsText(const Record& parent, std::span<const OfferLine> lines)
{
    const auto net = totalOf(lines);
    if (!net) {
        return lines.empty() ? QString() : OfferText::tr("No sum: lines in several currencies");
    }
    const Field* field = parent.entity->field("tax_percent");
    const auto* tax =
        field != nullptr ? std::get_if<Decimal>(&parent.values[field->index]) : nullptr;
    if (tax == nullptr || tax->units() == 0) {
        return OfferText::tr("Net %1").arg(moneyText(*net));
    }
    const Money more = shareOf(*net, *tax);
    return OfferText::tr("Net %1 · tax %2 · total %3")
        .arg(moneyText(*net), moneyText(more),
             moneyText({net->amount + more.amount, net->currency}));
}

QString coverText(const OfferState& state)
{
    if (state.offer.discount.units() == 0) {
        return OfferText::tr("Matches the price books");
    }
    const QString discount = percentText(state.offer.discount);
    if (!state.isCovered) {
        return OfferText::tr("%1 discount exceeds your %2 limit. Ask for approval.")
            .arg(discount, percentText(state.ownLimit));
    }
    if (state.offer.approved && state.offer.discount > state.ownLimit) {
        return OfferText::tr("Up to %1 below the price books: approved").arg(discount);
    }
    return OfferText::tr("Up to %1 below the price books").arg(discount);
}

} // namespace caravan::ui
