// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/marked_text.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible_role.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace caravan::ui {

namespace {

constexpr int kUsualWidth = 260;
constexpr int kLeastWidth = 80;

/// A layout breaks at its own sign only; positions stay.
QString withLineBreaks(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

MarkedText::MarkedText(const QString& text, QList<TextRange> marks, Tone tone, QWidget* parent)
    : QWidget(parent), m_text(text), m_marks(std::move(marks)), m_tone(tone)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(fontFor(TextRole::cardTitle));
    setAccessibleRole(*this, QAccessible::StaticText);
    setAccessibleName(text);
}

/// With the marks: they are stronger, and so wider.
int MarkedText::layOut(QTextLayout& layout, int width) const
{
    const Tokens& tokens = currentTokens();
    QTextCharFormat format;
    format.setBackground(tokens.soft(m_tone, tokens.surface));
    format.setForeground(tokens.ink(m_tone));
    format.setFontWeight(QFont::Bold);
    format.setFontUnderline(true);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange& mark : m_marks) {
        formats.append({static_cast<int>(mark.from), static_cast<int>(mark.length), format});
    }
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, kLeastWidth));
        line.setPosition({0, height});
        height += std::ceil(line.height());
    }
    layout.endLayout();
    return static_cast<int>(height);
}

int MarkedText::heightForWidth(int width) const
{
    QTextLayout layout(withLineBreaks(m_text), font());
    return layOut(layout, width);
}

QSize MarkedText::sizeHint() const
{
    const int wanted = fontMetrics().horizontalAdvance(m_text) + 2;
    const int width = std::clamp(wanted, kLeastWidth, kUsualWidth);
    return {width, heightForWidth(width)};
}

QSize MarkedText::minimumSizeHint() const
{
    return {kLeastWidth, fontMetrics().lineSpacing()};
}

void MarkedText::paintEvent(QPaintEvent*)
{
    QTextLayout layout(withLineBreaks(m_text), font());
    layOut(layout, width());
    QPainter painter(this);
    painter.setPen(currentTokens().text);
    layout.draw(&painter, {0, 0});
}

} // namespace caravan::ui
