// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/theme/icons.h"

#include "ui/theme/caravan_style.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace caravan::ui {

namespace {

QByteArray source(const QString& name)
{
    QFile file(QStringLiteral(":/caravan/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        file.setFileName(QStringLiteral(":/caravan/icons/circle.svg"));
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
    }
    return file.readAll();
}

class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, color(mode), std::min(rect.width(), rect.height()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels here.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return iconPixmap(m_name, color(mode), std::min(size.width(), size.height()), 1.0);
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_ink); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Tokens& tokens = currentTokens();
        const QColor full = inkColor(m_ink, tokens);
        return mode == QIcon::Disabled ? mixed(tokens.surface, full, 0.45) : full;
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QColor inkColor(Ink ink, const Tokens& tokens)
{
    switch (ink) {
    case Ink::text:
        return tokens.text;
    case Ink::text2:
        return tokens.text2;
    case Ink::text3:
        return tokens.text3;
    case Ink::accent:
        return tokens.accent;
    case Ink::onAccent:
        return tokens.onAccent;
    case Ink::success:
        return tokens.success;
    case Ink::warning:
        return tokens.warning;
    case Ink::danger:
        return tokens.danger;
    case Ink::violet:
        return tokens.violet;
    }
    return tokens.text2;
}

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::neutral:
        return Ink::text2;
    case Tone::accent:
        return Ink::accent;
    case Tone::success:
        return Ink::success;
    case Tone::warning:
        return Ink::warning;
    case Tone::danger:
        return Ink::danger;
    case Tone::violet:
        return Ink::violet;
    }
    return Ink::text2;
}

QIcon icon(const QString& name, Ink ink)
{
    return QIcon(new ThemedIconEngine(name, ink));
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, double ratio)
{
    const QString key = QStringLiteral("caravan-icon/%1/%2/%3/%4")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(size)
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }

    QByteArray svg = source(name);
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    const int device = static_cast<int>(std::lround(size * ratio));
    pixmap = QPixmap(device, device);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        QSvgRenderer(svg).render(&painter, QRectF(0, 0, device, device));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color,
               int size)
{
    const QPixmap pixmap = iconPixmap(name, color, size, painter.device()->devicePixelRatioF());
    painter.drawPixmap(
        QPoint(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2),
        pixmap);
}

} // namespace caravan::ui
