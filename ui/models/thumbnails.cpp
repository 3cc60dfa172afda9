// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/thumbnails.h"

#include "ui/models/picture.h"
#include "ui/text/format.h"

namespace caravan::ui {

namespace {

constexpr int kKept = 400;

} // namespace

Thumbnails::Thumbnails(BlobFiles files, QObject* parent)
    : QObject(parent), m_files(std::move(files)), m_images(kKept)
{
    m_pool.setMaxThreadCount(1); // a page of photos must not slow down what is being typed
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QImage Thumbnails::picture(const std::string& sha256)
{
    const QString name = toQString(sha256);
    if (const QImage* known = m_images.object(name)) {
        return *known;
    }
    if (!m_asked.contains(name)) {
        m_asked.insert(name);
        m_pool.start([this, name, sha256] {
            const Result<std::string> bytes = m_files.read(sha256);
            const QImage image = bytes ? pictureIn(*bytes, QSize(kSide, kSide)) : QImage();
            const bool isDamaged = !bytes && bytes.error().code == ErrorCode::damaged;
            // The pool ends before this object does.
            QMetaObject::invokeMethod(
                this, [this, name, image, isDamaged] { take(name, image, isDamaged); });
        });
    }
    return {};
}

void Thumbnails::take(const QString& sha256, const QImage& image, bool isDamaged)
{
    m_asked.remove(sha256);
    if (isDamaged) {
        Q_EMIT damaged(sha256);
        return;
    }
    m_images.insert(sha256, new QImage(image));
    if (!image.isNull()) {
        Q_EMIT ready(sha256);
    }
}

} // namespace caravan::ui
