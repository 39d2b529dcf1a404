import type { Wording } from '../forms/schema.ts';
import { Unreadable } from '../office/unreadable.ts';

const systemReasons: Readonly<Record<string, Wording>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EEXIST: { zh: '已经有这个文件', en: 'the file is there already' },
  EISDIR: { zh: '是文件夹，不是文件', en: 'a folder, not a file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  ELOOP: { zh: '链接绕成了圈', en: 'the links go round in a circle' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  ENXIO: { zh: '不是普通文件', en: 'not a regular file' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
};

/** What went wrong, in words for the user; for causes without words of ours, the system's own. */
export function reasonOf(error: unknown): Wording {
  if (error instanceof Unreadable) return error.reason;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return { zh: `内部错误：${message}`, en: `internal error: ${message}` };
  return systemReasons[code] ?? { zh: message, en: message };
}
