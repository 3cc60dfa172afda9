// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/relation_items.h"

#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

namespace caravan::ui {

namespace {

constexpr double kPadding = 12;
constexpr double kHead = 9; ///< length of an arrow's head
constexpr double kDot = 6;
constexpr int kInfluenceMax = 5;

QColor attitudeInk(const Tokens& tokens, const std::string& attitude)
{
    return attitude == "for"       ? tokens.success
           : attitude == "against" ? tokens.danger
                                   : tokens.borderControl;
}

/// Where a line to the middle of a card meets its edge.
QPointF edge(const QPointF& from, const QPointF& to)
{
    const QRectF card = PersonItem::card();
    const QPointF way = from - to;
    const double x = std::abs(way.x()) > 0 ? card.width() / 2 / std::abs(way.x()) : 1e9;
    const double y = std::abs(way.y()) > 0 ? card.height() / 2 / std::abs(way.y()) : 1e9;
    return to + way * std::min({x, y, 1.0});
}

} // namespace

PersonItem::PersonItem(const CentrePerson& person, const QString& role, const QString& attitude,
                       const Tokens* tokens)
    : m_link(person.link.id), m_name(toQString(person.name)), m_job(toQString(person.jobTitle)),
      m_role(role), m_attitude(attitude), m_attitudeWord(person.link.text("attitude")),
      m_tokens(tokens)
{
    if (const auto* influence = std::get_if<std::int64_t>(&person.link.value("influence"))) {
        m_influence = std::clamp<std::int64_t>(*influence, 0, kInfluenceMax);
    }
    setPos(person.x, person.y);
    setFlags(ItemIsSelectable | ItemIsFocusable);
    setZValue(1);
}

QRectF PersonItem::card()
{
    return {0, 0, kCentreCardWidth, kCentreCardHeight};
}

QRectF PersonItem::boundingRect() const
{
    return card().adjusted(-3, -3, 3, 3);
}

void PersonItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    const Tokens& tokens = m_tokens ? *m_tokens : currentTokens();
    const QColor ink = attitudeInk(tokens, m_attitudeWord);
    const bool isSure = m_attitudeWord == "for" || m_attitudeWord == "against";
    painter->setRenderHint(QPainter::Antialiasing);
    paintBox(*painter, card(), tokens.surface, ink, kCardRadius, isSure ? 2.0 : 1.0);
    if (option->state & QStyle::State_Selected) {
        paintFocusRing(*painter, card().adjusted(-3, -3, 3, 3), tokens.accent, kCardRadius + 2);
    }
    const QRectF inner = card().adjusted(kPadding, 8, -kPadding, -8);
    const auto line = [&](int number, const QString& text, TextRole role, const QColor& colour,
                          double from = 0) {
        const QFont font = fontFor(role);
        painter->setFont(font);
        painter->setPen(colour);
        const QRectF place(inner.x() + from, inner.y() + number * 20,
                           std::max(0.0, inner.width() - from), 20);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()));
    };
    line(0, m_name, TextRole::bodyStrong, tokens.text);
    line(1, m_job, TextRole::caption, tokens.text2);
    line(2, m_role, TextRole::caption, tokens.text2);
    const double said = QFontMetricsF(fontFor(TextRole::caption)).horizontalAdvance(m_role);
    line(2, m_attitude, TextRole::caption, isSure ? ink : tokens.text2,
         m_role.isEmpty() ? 0 : said + kGap);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.accent);
    for (std::int64_t dot = 0; dot < m_influence; ++dot) {
        painter->drawEllipse(
            QRectF(card().right() - kPadding - kDot - static_cast<double>(dot) * (kDot + 3),
                   card().bottom() - kPadding - kDot / 2 - 4, kDot, kDot));
    }
}

LinkItem::LinkItem(const PersonItem& from, const PersonItem& to, Kind kind, const Tokens* tokens)
    : m_from(from), m_to(to), m_kind(kind), m_tokens(tokens)
{
    m_line = between();
}

QLineF LinkItem::between() const
{
    return {edge(m_to.centre(), m_from.centre()), edge(m_from.centre(), m_to.centre())};
}

QRectF LinkItem::boundingRect() const
{
    return QRectF(m_line.p1(), m_line.p2()).normalized().adjusted(-kHead, -kHead, kHead, kHead);
}

void LinkItem::follow()
{
    prepareGeometryChange();
    m_line = between();
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const Tokens& tokens = m_tokens ? *m_tokens : currentTokens();
    const QLineF way = m_line;
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isReport = m_kind == Kind::reports;
    painter->setPen(QPen(isReport ? tokens.borderControl : tokens.accent, isReport ? 1.0 : 2.0,
                         isReport ? Qt::DashLine : Qt::SolidLine));
    painter->drawLine(way);
    if (isReport || way.length() < kHead) {
        return;
    }
    const double angle = std::atan2(-way.dy(), -way.dx());
    QPolygonF head{way.p2()};
    for (const double side : {-0.45, 0.45}) {
        head.append(way.p2() + QPointF(std::cos(angle + side), std::sin(angle + side)) * kHead);
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.accent);
    painter->drawPolygon(head);
}

} // namespace caravan::ui
