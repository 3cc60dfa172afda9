// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "tests/ui/painted_text.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QWidget>

#include <optional>

namespace caravan::test {

namespace {

class TextEngine : public QPaintEngine {
public:
    TextEngine() : QPaintEngine(AllFeatures) {}

    QList<PaintedText> texts;

    bool begin(QPaintDevice*) override
    {
        m_clip.reset();
        m_transform = {};
        return true;
    }
    bool end() override { return true; }
    Type type() const override { return User; }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override
    {
    }
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override {}

    void updateState(const QPaintEngineState& state) override
    {
        const DirtyFlags dirty = state.state();
        if (dirty & DirtyTransform) {
            m_transform = state.transform();
        }
        if (dirty & DirtyClipPath) {
            take(state.clipOperation(), m_transform.mapRect(state.clipPath().boundingRect()));
        } else if (dirty & DirtyClipRegion) {
            take(state.clipOperation(),
                 m_transform.mapRect(QRectF(state.clipRegion().boundingRect())));
        }
        if ((dirty & DirtyClipEnabled) && !state.isClipEnabled()) {
            m_clip.reset();
        }
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QRectF place = m_transform.mapRect(
            QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        if (!item.text().trimmed().isEmpty()) {
            texts.append({item.text(), place, m_clip ? place.intersected(*m_clip) : place});
        }
    }

private:
    void take(Qt::ClipOperation operation, const QRectF& rect)
    {
        if (operation == Qt::NoClip) {
            m_clip.reset();
        } else if (operation == Qt::ReplaceClip || !m_clip) {
            m_clip = rect;
        } else {
            m_clip = m_clip->intersected(rect);
        }
    }

    std::optional<QRectF> m_clip;
    QTransform m_transform;
};

class TextDevice : public QPaintDevice {
public:
    explicit TextDevice(const QSize& size) : m_size(size) {}

    QPaintEngine* paintEngine() const override { return &m_engine; }
    const QList<PaintedText>& texts() const { return m_engine.texts; }

protected:
    int metric(PaintDeviceMetric which) const override
    {
        constexpr int kDotsPerInch = 96;
        switch (which) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return kDotsPerInch;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(which);
        }
    }

private:
    QSize m_size;
    mutable TextEngine m_engine;
};

} // namespace

QList<PaintedText> paintedTexts(QWidget& widget)
{
    TextDevice device(widget.size());
    widget.render(&device, QPoint(), QRegion(), QWidget::RenderFlags());
    return device.texts();
}

} // namespace caravan::test
