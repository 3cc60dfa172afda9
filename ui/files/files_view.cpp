// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/files/files_view.h"

#include "ui/files/file_delegate.h"
#include "ui/files/file_preview.h"
#include "ui/models/file_intake.h"
#include "ui/models/files_model.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace caravan::ui {

FilesView::FilesView(Desk& desk, const RecordKey& record, const Field& about, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_record(record), m_model(new FilesModel(desk, about, this)),
      m_intake(new FileIntake(desk, this)), m_stack(new QStackedWidget), m_list(new QListView),
      m_hint(new PlainLabel({}, TextRole::caption, Ink::text2)), m_add(new QPushButton),
      m_empty(new EmptyState)
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kCardPadding, kGap, kCardPadding, kGap);
    m_hint->setElided(true);
    bar->addWidget(m_hint, 1);
    bar->addWidget(m_add);
    m_add->setIcon(icon(QStringLiteral("paperclip")));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FileDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* filled = new QWidget;
    auto* rows = new QVBoxLayout(filled);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(m_list, 1);
    m_stack->addWidget(filled);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 4);
    layout->addWidget(m_stack);

    connect(m_add, &QPushButton::clicked, this, &FilesView::choose);
    connect(m_empty, &EmptyState::actionPicked, this, &FilesView::choose);
    connect(m_list, &QListView::activated, this, &FilesView::openCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &FilesView::showMenu);
    connect(m_model, &FilesModel::countChanged, this, &FilesView::showState);
    connect(m_intake, &FileIntake::finished, this, &FilesView::messageRequested);
    m_model->setRecord(record);
    retranslate();
}

int FilesView::count() const
{
    return m_model->rowCount();
}

void FilesView::retranslate()
{
    m_add->setText(tr("Add files"));
    m_hint->setText(tr("Drop files here, or paste a picture."));
    m_list->setAccessibleName(tr("Files"));
    m_empty->setContent(QStringLiteral("paperclip"), tr("No files yet"),
                        tr("Drop files here, paste a picture, or choose them. They are saved on "
                           "this laptop at once and sent to the hub when there is a connection."),
                        tr("Add files"));
    showState();
}

void FilesView::showState()
{
    m_stack->setCurrentIndex(count() > 0 ? 0 : 1);
    if (count() > 0 && !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(0));
    }
    Q_EMIT countChanged();
}

int FilesView::current() const
{
    return m_list->currentIndex().row();
}

bool FilesView::canAdd(const QMimeData& data)
{
    return FileIntake::canAdd(data);
}

void FilesView::add(const QMimeData& data)
{
    if (!m_intake->add(m_record, data)) {
        Q_EMIT messageRequested(tr("There is no file and no picture to add."), false);
    }
}

void FilesView::choose()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add files"));
    if (!paths.isEmpty()) {
        m_intake->add(m_record, paths);
    }
}

void FilesView::openCurrent()
{
    if (const Record* record = m_model->recordAt(current())) {
        FilePreview preview(m_desk, std::get<FileRef>(record->value("file")), recordTitle(*record),
                            this);
        connect(&preview, &FilePreview::messageRequested, this, &FilesView::messageRequested);
        preview.exec();
    }
}

void FilesView::saveCurrent()
{
    const FileRef* file = m_model->fileAt(current());
    const QString said = file != nullptr ? saveFileAs(m_desk, *file, this) : QString();
    if (!said.isEmpty()) {
        Q_EMIT messageRequested(said, false);
    }
}

void FilesView::togglePin()
{
    const FileRef* file = m_model->fileAt(current());
    const auto state = m_model->stateAt(current());
    if (file && state) {
        const Done pinned = m_desk.replica().blobs().pin(file->sha256, !state->isPinned);
        m_desk.look();
        if (!pinned) {
            Q_EMIT messageRequested(errorText(pinned.error()), false);
        }
    }
}

void FilesView::removeCurrent()
{
    if (const Record* record = m_model->recordAt(current())) {
        const QString done = tr("%1 deleted").arg(recordTitle(*record));
        const Done saved = m_desk.save({Edit::remove(*record)}, done);
        Q_EMIT messageRequested(saved ? done : errorText(saved.error()), bool(saved));
    }
}

void FilesView::showMenu(const QPoint& where)
{
    const auto state = m_model->stateAt(m_list->indexAt(where).row());
    if (!state) {
        return;
    }
    QMenu menu(this);
    const auto add = [&](const QString& iconName, const QString& text, void (FilesView::*slot)()) {
        QAction* action = menu.addAction(icon(iconName), text);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add(QStringLiteral("eye"), tr("Preview"), &FilesView::openCurrent);
    add(QStringLiteral("download"), tr("Save as"), &FilesView::saveCurrent);
    QAction* pin =
        add(QStringLiteral("bookmark"), tr("Keep on this laptop"), &FilesView::togglePin);
    pin->setCheckable(true);
    pin->setChecked(state->isPinned);
    menu.addSeparator();
    add(QStringLiteral("trash-2"), tr("Delete"), &FilesView::removeCurrent);
    menu.exec(m_list->viewport()->mapToGlobal(where));
}

void FilesView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste)) {
        add(*QApplication::clipboard()->mimeData());
    } else if (event->key() == Qt::Key_Delete) {
        removeCurrent();
    } else if (event->matches(QKeySequence::Save)) {
        saveCurrent();
    } else if (event->key() == Qt::Key_Space) {
        openCurrent();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace caravan::ui
