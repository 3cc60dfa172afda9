// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/file_editor.h"

#include "core/actions/attach_file.h"
#include "core/store/blobs.h"
#include "ui/files/file_preview.h"
#include "ui/models/desk.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/density.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/plain_label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include <filesystem>

namespace caravan::ui {

namespace {

/// The one file that is dragged; empty where there is none, or several.
QString pathIn(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? urls.constFirst().toLocalFile()
                                                               : QString();
}

} // namespace

FileEditor::FileEditor(Desk& desk, const Field& field, QWidget* parent)
    : FieldEditor(field, parent), m_desk(desk), m_name(new LinkLabel({})),
      m_note(new PlainLabel({}, TextRole::body, Ink::text3)), m_choose(new QPushButton),
      m_remove(new QToolButton)
{
    m_pool.setMaxThreadCount(1);
    setAcceptDrops(true);
    m_choose->setIcon(icon(QStringLiteral("paperclip")));
    m_remove->setIcon(icon(QStringLiteral("x")));
    m_remove->setToolTip(tr("Leave empty"));
    m_remove->setAccessibleName(tr("Leave empty"));
    setButtonKind(*m_remove, ButtonKind::ghost);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_choose);
    layout->addWidget(m_name);
    layout->addWidget(m_remove);
    layout->addWidget(m_note, 1);
    layout->addStretch(0);
    m_name->setMinimumHeight(controlHeight());
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileEditor::choose);
    connect(m_name, &LinkLabel::clicked, this, &FileEditor::preview);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        m_taking = {};
        m_value = {};
        show();
        Q_EMIT edited();
    });
    show();
}

FileEditor::~FileEditor()
{
    m_pool.waitForDone();
}

void FileEditor::setValue(const Value& value)
{
    m_taking = {};
    m_value = value;
    const auto* file = std::get_if<FileRef>(&value);
    // A draft may be older than the copy of a file that no record names.
    if (file != nullptr && !m_desk.replica().blobs().state(file->sha256)) {
        const QString name = toQString(file->name);
        m_value = {};
        show(tr("%1 is no longer there. Choose it again.", "file").arg(name));
        return;
    }
    show();
}

Result<Value> FileEditor::value() const
{
    if (!m_taking.valid()) {
        return m_value;
    }
    const Result<FileRef> file = adopted(m_taking);
    return file ? Result<Value>(Value(*file)) : Result<Value>(file.error());
}

Result<FileRef> FileEditor::adopted(const Taking& taking) const
{
    const Result<BlobFiles::Taken>& taken = taking.get();
    const Result<FileRef> file = taken ? m_desk.replica().blobs().adopt(*taken, m_takenName)
                                       : Result<FileRef>(taken.error());
    return file ? file
                : Result<FileRef>(Error{file.error().code, field().name, file.error().detail});
}

void FileEditor::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, labelText(field().labels));
    if (!path.isEmpty()) {
        take(path);
    }
}

void FileEditor::take(const QString& path)
{
    if (m_taking.valid()) {
        keep(m_number); // what was chosen before stays where this one cannot be taken
    }
    const QString name = QFileInfo(path).fileName();
    m_takenName = toStd(name);
    auto promise = std::make_shared<std::promise<Result<BlobFiles::Taken>>>();
    m_taking = promise->get_future().share();
    show(tr("Copying %1 …", "file").arg(name));
    m_pool.start(
        [this, promise, path, number = ++m_number, files = m_desk.replica().blobs().files()] {
            promise->set_value(takeAttachment(files, std::filesystem::path(toStd(path))));
            // The pool ends before this object does.
            QMetaObject::invokeMethod(this, [this, number] { keep(number); });
        });
    Q_EMIT edited();
}

/// Unless another value has taken its place meanwhile.
void FileEditor::keep(int number)
{
    if (!m_taking.valid() || number != m_number) {
        return;
    }
    const Result<FileRef> file = adopted(m_taking);
    m_taking = {};
    if (!file) {
        show(fileErrorText(file.error()));
        return;
    }
    m_value = *file;
    show();
    Q_EMIT edited();
}

void FileEditor::preview()
{
    if (const auto* file = std::get_if<FileRef>(&m_value)) {
        FilePreview dialog(m_desk, *file, labelText(field().labels), this);
        connect(&dialog, &FilePreview::messageRequested, this,
                [this](const QString& message) { show(message); });
        dialog.exec();
    }
}

void FileEditor::show(const QString& note)
{
    const auto* file = std::get_if<FileRef>(&m_value);
    m_name->setVisible(file != nullptr);
    m_remove->setVisible(file != nullptr && !field().required);
    m_choose->setText(file != nullptr ? tr("Replace …") : tr("Choose file …"));
    if (file != nullptr) {
        m_name->setText(
            tr("%1 (%2)", "file name, size").arg(toQString(file->name), sizeText(file->size)));
        m_name->setToolTip(tr("Look at it or save it elsewhere"));
    }
    m_note->setText(note.isEmpty() && file == nullptr ? tr("No file") : note);
    m_note->setVisible(!m_note->text().isEmpty());
}

void FileEditor::dragEnterEvent(QDragEnterEvent* event)
{
    if (!pathIn(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void FileEditor::dropEvent(QDropEvent* event)
{
    if (const QString path = pathIn(*event->mimeData()); !path.isEmpty()) {
        event->acceptProposedAction();
        take(path);
    }
}

} // namespace caravan::ui
